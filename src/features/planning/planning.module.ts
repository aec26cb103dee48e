import { Module } from '@nestjs/common';
import { PlansModule } from '../plans';
import { SchoolsModule } from '../schools';
import { CityMap } from './city-map.query';
import { KeepPlanningGround } from './keep-ground.command';
import { OutlookView } from './outlook.query';
import { PlanningDesk } from './planning-desk';
import { PlanningGroundsRepository } from './planning-grounds.repository';
import { PromisedSites } from './promised-sites.query';
import { PlanningOfficeController } from './planning.office.controller';

@Module({
  imports: [PlansModule, SchoolsModule],
  controllers: [PlanningOfficeController],
  providers: [CityMap, KeepPlanningGround, OutlookView, PlanningDesk, PlanningGroundsRepository, PromisedSites],
  exports: [KeepPlanningGround],
})
export class PlanningModule {}
