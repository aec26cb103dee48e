// The door of rounds: its module, what placements react to, and how the shell opens one.
export { OpenRound, type RoundOpening } from './open-round.command';
export { commitmentOf } from './round-keys';
export { RoundSigned, roundSigned } from './round-signed.event';
export { RoundsModule } from './rounds.module';
export { SignedLines, type SignedPart } from './signed-lines.query';
export type { TrialCase, TrialOutcome, TrialPlace, TrialPool, TrialTask } from './trial-case';
export { trialRun } from './trial-run';
