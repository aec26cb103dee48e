import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies';
import { SchoolsModule } from '../schools';
import { SeatsModule } from '../seats';
import { AdoptionGroundsQuery } from './adoption-grounds.query';
import { EnrolmentImport } from './enrolment-import';
import { ImportPlan } from './import-plan.command';
import { LayoutImport } from './layout-import';
import { PlanList } from './plan-list.query';
import { PlansOfficeController } from './plans.office.controller';
import { PlansRepository } from './plans.repository';

@Module({
  imports: [SchoolsModule, PoliciesModule, SeatsModule],
  controllers: [PlansOfficeController],
  providers: [AdoptionGroundsQuery, EnrolmentImport, ImportPlan, LayoutImport, PlanList, PlansRepository],
  exports: [ImportPlan],
})
export class PlansModule {}
