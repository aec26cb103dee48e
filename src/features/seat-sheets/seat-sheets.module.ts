import { Module } from '@nestjs/common';
import { PeopleModule } from '../people';
import { PlansModule } from '../plans';
import { PoliciesModule } from '../policies';
import { SchoolsModule } from '../schools';
import { SeatsModule } from '../seats';
import { ApproveSheet } from './approve-sheet.command';
import { ChaseSheets } from './chase-sheets.command';
import { ChaseSheetsProcessor } from './chase-sheets.processor';
import { ClassSizesOfficeController } from './class-sizes.office.controller';
import { ExtendSheet } from './extend-sheet.command';
import { FigureSteps } from './figure-steps';
import { OpenSheets } from './open-sheets.command';
import { OverrideClassSize } from './override-class-size.command';
import { OverridesRepository } from './overrides.repository';
import { PoolGroundsReader } from './pool-grounds-reader';
import { PoolWhy } from './pool-why.query';
import { ReportSheet } from './report-sheet.command';
import { ReturnSheet } from './return-sheet.command';
import { SchoolCount } from './school-count';
import { SchoolWhy } from './school-why.query';
import { SeatSheetsOfficeController } from './seat-sheets.office.controller';
import { SeatSheetsRepository } from './seat-sheets.repository';
import { SeatSheetsSchoolController } from './seat-sheets.school.controller';
import { SeatSources } from './seat-sources';
import { SeatTableGrounds } from './seat-table-grounds';
import { SeatTableOfficeController } from './seat-table.office.controller';
import { SeatTable } from './seat-table.query';
import { SeatWhysOfficeController } from './seat-whys.office.controller';
import { SendNotice } from './send-notice.command';
import { SendNoticeProcessor } from './send-notice.processor';
import { SheetFilling } from './sheet-filling';
import { SheetNotices } from './sheet-notices';
import { SheetNoticesRepository } from './sheet-notices.repository';
import { SheetPools } from './sheet-pools';
import { SheetView } from './sheet-view';
import { Sheets } from './sheets.query';

@Module({
  imports: [PeopleModule, PlansModule, PoliciesModule, SchoolsModule, SeatsModule],
  controllers: [SeatSheetsSchoolController, SeatSheetsOfficeController, ClassSizesOfficeController, SeatTableOfficeController, SeatWhysOfficeController],
  providers: [
    ApproveSheet,
    ChaseSheets,
    ChaseSheetsProcessor,
    ExtendSheet,
    FigureSteps,
    OpenSheets,
    OverrideClassSize,
    OverridesRepository,
    PoolGroundsReader,
    PoolWhy,
    ReportSheet,
    ReturnSheet,
    SchoolCount,
    SchoolWhy,
    SeatSheetsRepository,
    SeatSources,
    SeatTable,
    SeatTableGrounds,
    SendNotice,
    SendNoticeProcessor,
    SheetFilling,
    SheetNotices,
    SheetNoticesRepository,
    SheetPools,
    SheetView,
    Sheets,
  ],
})
export class SeatSheetsModule {}
