// The door of rounds: its module, what placements react to, and how the shell opens one.
export { OpenRound, type LotterySetting, type RoundOpening } from './open-round.command';
export { RoundSigned, roundSigned } from './round-signed.event';
export { RoundsModule } from './rounds.module';
export { WaitingRule } from './waiting-rule.query';
export { SignedLines, type IssuedLine, type SignedPart } from './signed-lines.query';
export type { TrialCase, TrialOutcome, TrialPlace, TrialPool, TrialTask } from './trial-case';
export { trialRun } from './trial-run';
