// The door of applications: its module, and what rounds, placements and the shell may ask of cases.
export { ApplicationsModule } from './applications.module';
export { Caseload, type CaseloadLine, type CaseloadPlaces } from './caseload';
export { Cases, type DecidedCase, type SessionCase } from './cases';
export { LateIntake, type LateIntakeRule } from './late-intake';
export { SetWindows, type WindowSetting } from './set-windows.command';
