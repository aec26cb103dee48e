import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies';
import { SchoolsModule } from '../schools';
import { SeatsModule } from '../seats';
import { AdoptionGroundsQuery } from './adoption-grounds.query';
import { EnrolmentImport } from './enrolment-import';
import { ImportPlan } from './import-plan.command';
import { LayoutImport } from './layout-import';
import { PlanList } from './plan-list.query';
import { PlannedSites } from './planned-sites.query';
import { PlansOfficeController } from './plans.office.controller';
import { PlansRepository } from './plans.repository';

@Module({
  imports: [SchoolsModule, PoliciesModule, SeatsModule],
  controllers: [PlansOfficeController],
  providers: [AdoptionGroundsQuery, EnrolmentImport, ImportPlan, LayoutImport, PlanList, PlannedSites, PlansRepository],
  exports: [ImportPlan, PlannedSites],
})
export class PlansModule {}
