// Says of one cell how it stands now and how another time, another season or another choice turns it; in words for the family.

import { askCell, type Cell, type ReadFact } from './cells';
import { cellWords, dateWords, factWords, valueWords, type Vocabulary, type Words } from './cell-words';
import type { CompiledPolicy } from './compiled-policy';
import { factsOn } from './fact-changes';
import type { Facts, FactValue } from './facts';
import { turningDays } from './turning-days';
import type { FailingCell } from './verdict';

/** A case as it is, or as it would be after a change. */
export interface Way {
  readonly policy: CompiledPolicy;
  readonly facts: Facts;
  readonly authority: string;
  readonly on?: string;
  readonly schoolYear?: number;
  readonly change?: { readonly fact: string; readonly to: FactValue };
}

interface Seen {
  readonly way: Way;
  readonly read: ReadFact;
}

const vocabularyOf = (policy: CompiledPolicy): Vocabulary => ({
  facts: policy.facts,
  tree: policy.tree,
  groups: policy.groups,
  schoolYear: policy.policy.schoolYear,
});

/** The first day by which the cell has come to what is wanted, and stays so until the day of the way. */
function turnsOn(cell: Cell, wanted: boolean, now: Way, on: string): string {
  const days = turningDays(now.policy, now.facts).filter((day) => day <= on);
  const holds = (day: string): boolean => {
    const facts = factsOn(now.facts, now.policy.facts.values(), day);
    return askCell(cell, (key) => facts[key]) === wanted;
  };
  const last = days.findLastIndex((day) => !holds(day));
  return days[last + 1] ?? on;
}

/** `5个月，需至少6个月` and the English of it. */
function standing(cell: Cell, value: FactValue | undefined, wanted: boolean, policy: CompiledPolicy): Words {
  const vocabulary = vocabularyOf(policy);
  const fact = policy.facts.get(cell.fact)!;
  const [name, need] = [factWords(cell.fact, vocabulary), cellWords(cell.text, fact, vocabulary)];
  const held = value === undefined ? null : valueWords(value, fact, vocabulary);
  const not = { zh: wanted ? '需' : '不得', en: wanted ? 'needs' : 'must not be' };
  return {
    zh: `${name.zh}${held ? `：${held.zh}` : ''}，${not.zh}${need.zh}`,
    en: `${name.en}${held ? `: ${held.en}` : ''}; ${not.en} ${need.en}`,
  };
}

function turning(cell: FailingCell | Omit<FailingCell, 'words'>, policy: CompiledPolicy): Words {
  const vocabulary = vocabularyOf(policy);
  if (cell.turnsOn !== undefined) {
    const day = dateWords(cell.turnsOn);
    return { zh: `；${day.zh}起可满足`, en: `; met from ${day.en}` };
  }
  if (cell.turnsInSchoolYear !== undefined) {
    const year = cell.turnsInSchoolYear;
    return { zh: `；${year}年秋季入学时可满足，可于${year}年申请`, en: `; met for the school year ${year}: apply in ${year}` };
  }
  if (cell.change === undefined) return { zh: '', en: '' };
  const [name, value] = [
    factWords(cell.change.fact, vocabulary),
    valueWords(cell.change.to, policy.facts.get(cell.change.fact)!, vocabulary),
  ];
  return { zh: `；${name.zh}改为${value.zh}即可满足`, en: `; met when ${name.en} is ${value.en}` };
}

/**
 * The cell as one that fails now and is as wanted after the change; null when the change makes no difference to it. `later` is the
 * same cell in the policy of the changed case.
 */
export function cellTurn(cell: Cell, later: Cell, wanted: boolean, now: Seen, then: Seen): FailingCell | null {
  if (cell.always || askCell(cell, now.read) === wanted || askCell(later, then.read) !== wanted) return null;
  const { policy } = now.way;
  const value = now.read(cell.fact);
  const { on, schoolYear, change } = then.way;
  const told = {
    fact: cell.fact,
    cell: cell.text,
    ...(value === undefined ? {} : { value }),
    ...(wanted ? {} : { ends: true as const }),
    ...(on === undefined ? {} : { turnsOn: turnsOn(cell, wanted, now.way, on) }),
    ...(schoolYear === undefined ? {} : { turnsInSchoolYear: schoolYear }),
    ...(change === undefined ? {} : { change }),
  };
  const [stands, turns] = [standing(cell, value, wanted, policy), turning(told, policy)];
  return { ...told, words: { zh: `${stands.zh}${turns.zh}`, en: `${stands.en}${turns.en}` } };
}

/** The choice itself as a failing cell, where no cell of a row but another set of rows makes the difference. */
export function cellOfChoice(fact: string, to: FactValue, now: Way): FailingCell {
  const vocabulary = vocabularyOf(now.policy);
  const value = now.facts[fact];
  const [name, wanted] = [factWords(fact, vocabulary), valueWords(to, now.policy.facts.get(fact)!, vocabulary)];
  return {
    fact,
    cell: `= ${String(to)}`,
    ...(value === undefined ? {} : { value }),
    change: { fact, to },
    words: { zh: `${name.zh}改为${wanted.zh}即可满足`, en: `met when ${name.en} is ${wanted.en}` },
  };
}
