// The door of matching: what rounds, the commands and the browser may use of it.
export { certify, type Blocking, type Certificate } from './certificate';
export { type Explanation, type Reason } from './explanation';
export { instanceHash } from './instance-hash';
export { draws, type Draws } from './lottery';
export { familyLines, merkleTree, type FamilyLine, type MerkleTree, type PathStep, type Salts } from './merkle';
export { match, publish, type Outcome, type Published, type Stage } from './outcome';
export { type FixedLine, type FixedReason, type Instance, type Lottery, type LotteryScope } from './problem';
export { type MatchingFault, type Placements, type School, type SchoolOrder, type Slot, type Student } from './problem';
export { prove, verifyLine, type Proof } from './proof';
export { readInstance } from './read-instance';
export { type SchoolOutcome } from './school-outcome';
