import { Module } from '@nestjs/common';
import { SchoolsModule } from '../schools';
import { Pools } from './pools.query';
import { PoolsRepository } from './pools.repository';
import { SeatIssue } from './seat-issue';
import { SeatLedger } from './seat-ledger';
import { SeatLedgerRepository } from './seat-ledger.repository';
import { SeatList } from './seat-list.query';
import { SeatReport } from './seat-report.query';
import { SeatsOfficeController } from './seats.office.controller';

@Module({
  imports: [SchoolsModule],
  controllers: [SeatsOfficeController],
  providers: [Pools, PoolsRepository, SeatIssue, SeatLedger, SeatLedgerRepository, SeatList, SeatReport],
  exports: [Pools, SeatIssue, SeatLedger, SeatReport],
})
export class SeatsModule {}
