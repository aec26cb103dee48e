import { Module } from '@nestjs/common';
import { MetricsModule } from '../../platform/metrics/metrics.module';
import { SchoolsModule } from '../schools';
import { CheckLedger } from './check-ledger.command';
import { CheckLedgerProcessor } from './check-ledger.processor';
import { LedgerCheck } from './ledger-check.query';
import { LedgerCheckRepository } from './ledger-check.repository';
import { OpenSeats } from './open-seats.query';
import { Pools } from './pools.query';
import { PoolsRepository } from './pools.repository';
import { ReturnSeats } from './return-seats.command';
import { ReturnSeatsProcessor } from './return-seats.processor';
import { ReturnedSeatsReport } from './returned-seats.query';
import { SeatHistory } from './seat-history.query';
import { SeatIssue } from './seat-issue';
import { SeatLedger } from './seat-ledger';
import { SeatLedgerRepository } from './seat-ledger.repository';
import { SeatList } from './seat-list.query';
import { SeatReport } from './seat-report.query';
import { SeatReturnsRepository } from './seat-returns.repository';
import { SeatsOfficeController } from './seats.office.controller';
import { SeatsOpenController } from './seats.open.controller';
import { SetReturnDay } from './set-return-day.command';

@Module({
  imports: [MetricsModule, SchoolsModule],
  controllers: [SeatsOpenController, SeatsOfficeController],
  providers: [
    CheckLedger,
    CheckLedgerProcessor,
    LedgerCheck,
    LedgerCheckRepository,
    OpenSeats,
    Pools,
    PoolsRepository,
    ReturnSeats,
    ReturnSeatsProcessor,
    ReturnedSeatsReport,
    SeatHistory,
    SeatIssue,
    SeatLedger,
    SeatLedgerRepository,
    SeatList,
    SeatReport,
    SeatReturnsRepository,
    SetReturnDay,
  ],
  exports: [Pools, SeatHistory, SeatIssue, SeatLedger, SeatReport],
})
export class SeatsModule {}
