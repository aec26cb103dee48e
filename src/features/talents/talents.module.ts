import { Module } from '@nestjs/common';
import { SchoolsModule } from '../schools';
import { ImportTalents } from './import-talents.command';
import { TalentRegister } from './talent-register.query';
import { TalentSealing } from './talent-sealing';
import { TalentsRepository } from './talents.repository';

@Module({
  imports: [SchoolsModule],
  providers: [ImportTalents, TalentRegister, TalentSealing, TalentsRepository],
  exports: [ImportTalents, TalentRegister],
})
export class TalentsModule {}
