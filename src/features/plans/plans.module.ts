import { Module } from '@nestjs/common';
import { PeopleModule } from '../people';
import { PoliciesModule } from '../policies';
import { SchoolsModule } from '../schools';
import { SeatsModule } from '../seats';
import { AdoptUpload } from './adopt-upload.command';
import { AdoptionDesk } from './adoption-desk';
import { AdoptionGroundsQuery } from './adoption-grounds.query';
import { CityGround } from './city-ground.query';
import { DistrictsOpenController } from './districts.open.controller';
import { DistrictOutlines } from './district-outlines.query';
import { DistrictShapesRepository } from './district-shapes.repository';
import { ConfirmOpening } from './confirm-opening.command';
import { DeskOfPlans } from './desk-of-plans';
import { DryRunPlanProcessor } from './dry-run-plan.processor';
import { DryRunUpload } from './dry-run-upload.command';
import { EnrolmentImport } from './enrolment-import';
import { FixItSheet } from './fix-it-sheet.query';
import { ImportPlan } from './import-plan.command';
import { ImportShapes } from './import-shapes.command';
import { LayoutImport } from './layout-import';
import { MapColumns } from './map-columns.command';
import { OpeningDesk } from './opening-desk';
import { OpeningsOfficeController } from './openings.office.controller';
import { Openings } from './openings.query';
import { OpeningsRepository } from './openings.repository';
import { PlanAdoption } from './plan-adoption';
import { PlanVersionDifferences } from './plan-differences.query';
import { PlanList } from './plan-list.query';
import { PlanRows } from './plan-rows.query';
import { PlannedSites } from './planned-sites.query';
import { PlanReadings } from './plan-readings';
import { PlanUploadsRepository } from './plan-uploads.repository';
import { PlansOfficeController } from './plans.office.controller';
import { PlansRepository } from './plans.repository';
import { ReadingOrders } from './reading-orders';
import { RecordOpening } from './record-opening.command';
import { RollBackPlan } from './roll-back-plan.command';
import { SeatRecount } from './seat-recount';
import { SheetRows } from './sheet-rows.query';
import { SitesToOpen } from './sites-to-open.query';
import { UploadPlan } from './upload-plan.command';
import { UploadSheetsOfficeController } from './upload-sheets.office.controller';
import { UploadView } from './upload-view.query';
import { UploadsOfficeController } from './uploads.office.controller';
import { PlanVersionsOfficeController } from './versions.office.controller';

@Module({
  imports: [PeopleModule, SchoolsModule, PoliciesModule, SeatsModule],
  controllers: [DistrictsOpenController, OpeningsOfficeController, UploadsOfficeController, UploadSheetsOfficeController, PlanVersionsOfficeController, PlansOfficeController],
  providers: [
    AdoptUpload,
    AdoptionDesk,
    AdoptionGroundsQuery,
    CityGround,
    DistrictOutlines,
    DistrictShapesRepository,
    ConfirmOpening,
    DeskOfPlans,
    DryRunPlanProcessor,
    DryRunUpload,
    EnrolmentImport,
    FixItSheet,
    ImportPlan,
    ImportShapes,
    LayoutImport,
    MapColumns,
    OpeningDesk,
    Openings,
    OpeningsRepository,
    PlanAdoption,
    PlanList,
    PlanReadings,
    PlanUploadsRepository,
    PlanVersionDifferences,
    PlanRows,
    PlannedSites,
    PlansRepository,
    ReadingOrders,
    RecordOpening,
    RollBackPlan,
    SeatRecount,
    SheetRows,
    SitesToOpen,
    UploadPlan,
    UploadView,
  ],
  exports: [DistrictOutlines, ImportPlan, ImportShapes, PlanRows, PlannedSites],
})
export class PlansModule {}
