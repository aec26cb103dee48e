// Decides whether a published outcome is the right answer to its market, for whoever may see both files: supervision, a notary, the bureau itself.
import { caseOf } from './case';
import { checkBlocking, checkClaims } from './certificate-check';
import { checkExplanations } from './explanation-check';
import { checkFigures } from './figures-check';
import { checkHashes, checkLottery, type Salts } from './identity-check';
import { type Instance } from './instance';
import { type Outcome } from './outcome';
import { checkBest, checkByFallback, checkFeasible, checkLines } from './placement-check';
import { type Fault } from './refusal';

/**
 * Everything that is wrong with an outcome, each fault with the students and schools it is about; nothing when it is right.
 * `salts`: those of the families' lines; null: 32 zero bytes each; `untold`: the root over the lines is then not worked out.
 */
export function verify(instance: Instance, outcome: Outcome, salts: Salts | null): readonly Fault[] {
  const matter = caseOf(instance, outcome);
  const runs = [
    ...checkFeasible(matter.first, matter, { zh: '第一轮', en: 'first run' }),
    ...checkFeasible(matter.second, matter, { zh: '服从统筹', en: 'second run' }),
  ];
  const lines = [...checkLines(matter)];
  const feasible = lines.length === 0 && runs.length === 0;
  return [
    ...checkHashes(matter, salts),
    ...checkLottery(matter),
    ...lines,
    ...runs,
    ...checkByFallback(matter),
    ...checkBlocking(matter),
    ...checkBest(matter),
    ...checkClaims(matter, feasible),
    ...checkFigures(matter, feasible),
    ...(feasible ? checkExplanations(matter) : []),
  ];
}
