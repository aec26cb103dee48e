// The door of the schools' seat sheets: its module, and the deeds that suites and the demo call.
export { ChaseSheets } from './chase-sheets.command';
export { OpenSheets, type OpenedSheets } from './open-sheets.command';
export { SeatSheetsModule } from './seat-sheets.module';
