export { SeatsModule } from './seats.module';
export { Pools, freeCommitted, freeCoordinated } from './pools.query';
export type { AuthoritySeats, PoolFilter, PoolRow } from './pools.repository';
export type { SeatKind, SeatMovement } from '../../domain/capacity/seat-accounts';
export { SeatIssue, type IssuedPool } from './seat-issue';
export { SeatLedger, type SeatMoved } from './seat-ledger';
export type { SeatDrift } from './seat-ledger.repository';
export { SeatReport } from './seat-report.query';
