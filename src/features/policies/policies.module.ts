import { Module } from '@nestjs/common';
import { SchoolsModule } from '../schools';
import { CurrentPolicy } from './current-policy.query';
import { DraftPolicy } from './draft-policy.command';
import { PoliciesOpenController } from './policies.open.controller';
import { Policies } from './policies.query';
import { PoliciesRepository } from './policies.repository';
import { PolicyCompiler } from './policy-compiler';
import { PublishPolicy } from './publish-policy.command';

@Module({
  imports: [SchoolsModule],
  controllers: [PoliciesOpenController],
  providers: [CurrentPolicy, DraftPolicy, Policies, PoliciesRepository, PolicyCompiler, PublishPolicy],
  exports: [DraftPolicy, Policies, PublishPolicy],
})
export class PoliciesModule {}
