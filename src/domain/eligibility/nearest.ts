// Tells a family that is refused what would have to be otherwise, as far as it is nobody's to bend, each way tried out by the engine.

import { addMonths } from '../kernel/plain-date';
import { findFor, verdictFor, type Finding } from './authority-finding';
import { CaseReading } from './case-reading';
import type { ReadFact } from './cells';
import { cellOfChoice, cellTurn, type Way } from './cell-turn';
import type { CompiledPolicy, CompiledRow, CompiledTable } from './compiled-policy';
import { changeOf, factsOn, SUBMITTED_ON } from './fact-changes';
import type { Facts } from './facts';
import { REQUEST_AUTHORITY } from './reading';
import { sampleValues } from './sample-values';
import { seasonLater } from './season-later';
import { turningDays } from './turning-days';
import type { FailingCell, NearestRow, VerdictOutcome } from './verdict';

/** School years ahead that are looked at. */
const SEASONS_AHEAD = 3;
/** Choices of one fact that are told. */
const MOST_CHOICES = 3;

interface Outcome {
  readonly way: Way;
  readonly finding: Finding;
  readonly read: ReadFact;
  readonly outcome: VerdictOutcome;
}

function tried(way: Way): Outcome {
  const { policy, facts, authority } = way;
  const given = new Map(Object.entries(facts));
  const reading = new CaseReading(policy, given);
  const finding = findFor(policy, reading, authority);
  return { way, finding, read: reading.reader(authority), outcome: verdictFor(policy, given, finding).verdict.outcome };
}

/** The first way, in their order, that does not end in a refusal. */
function firstTurning(ways: Iterable<Way>): Outcome | undefined {
  for (const way of ways) {
    const outcome = tried(way);
    if (outcome.outcome !== 'NOT_ELIGIBLE') return outcome;
  }
  return undefined;
}

function* waysOfTime(now: Way): Generator<Way> {
  for (const on of turningDays(now.policy, now.facts))
    yield { ...now, facts: factsOn(now.facts, now.policy.facts.values(), on), on };
}

function* waysOfSeasons(now: Way): Generator<Way> {
  const today = now.facts[SUBMITTED_ON];
  if (typeof today !== 'string') return;
  for (let years = 1; years <= SEASONS_AHEAD; years += 1) {
    const policy = seasonLater(now.policy, years);
    const facts = factsOn(now.facts, now.policy.facts.values(), addMonths(today, 12 * years));
    if (policy) yield { ...now, policy, facts, schoolYear: policy.policy.schoolYear };
  }
}

/** Other choices of one fact; another authority is asked in place of the one that refuses. */
function* waysOfChoice(now: Way, fact: string): Generator<Way> {
  const given = new Map(Object.entries(now.facts));
  const isAuthority = fact === REQUEST_AUTHORITY;
  const values = isAuthority ? now.policy.tree.codes() : sampleValues(now.policy, fact, given, [now.authority]);
  for (const to of values) {
    if (to === null || to === now.facts[fact] || (isAuthority && to === now.authority)) continue;
    const authority = isAuthority ? String(to) : now.authority;
    yield { ...now, authority, facts: { ...now.facts, [fact]: to }, change: { fact, to } };
  }
}

/** A row as it stands in the same table of another season. */
const counterpart = (row: CompiledRow, table: CompiledTable): CompiledRow =>
  [...table.rows, ...[...table.overrides.values()].flat()].find(
    (each) => each.number === row.number && each.override === row.override,
  ) ?? row;

/** The rows by which each table that refuses now lets the child pass then, with the cells that make the difference. */
function rowsOf(now: Outcome, then: Outcome): NearestRow[] {
  return now.finding.answers.flatMap((answer, at): NearestRow[] => {
    const after = then.finding.answers[at]!;
    const passing = after.deciding[0] ?? after.live[0];
    if (answer.outcome !== 'fail' || after.outcome === 'fail' || !passing) return [];
    const turned = (row: CompiledRow, later: CompiledRow, wanted: boolean): FailingCell[] =>
      row.cells.flatMap((cell, column) => cellTurn(cell, later.cells[column]!, wanted, now, then) ?? []);
    const met = turned(counterpart(passing, answer.table), passing, true);
    const left = answer.deciding.flatMap((row) => turned(row, counterpart(row, after.table), false));
    const { on, schoolYear, change } = then.way;
    const chosen = change ? [cellOfChoice(change.fact, change.to, now.way)] : [];
    const failing = [met, left, chosen].find((cells) => cells.length > 0);
    if (!failing) return [];
    return [
      {
        table: answer.table.id,
        row: passing.number,
        failing,
        ...(on === undefined ? {} : { on }),
        ...(schoolYear === undefined ? {} : { schoolYear }),
        outcomeThen: then.outcome,
      },
    ];
  });
}

/**
 * The nearest rows for a case that an authority refuses: what time will change this season, else in the coming ones; and what the
 * family may choose otherwise. Facts that may not be advised to be changed are never varied. Empty where nothing of that turns it.
 */
export function nearestRows(policy: CompiledPolicy, facts: Facts, authority: string): NearestRow[] {
  const now = tried({ policy, facts: { ...facts, [REQUEST_AUTHORITY]: authority }, authority });
  if (now.outcome !== 'NOT_ELIGIBLE') return [];
  const inTime = firstTurning(waysOfTime(now.way)) ?? firstTurning(waysOfSeasons(now.way));
  const choices = [...policy.facts.values()]
    .filter((fact) => changeOf(fact) === 'family' && facts[fact.key] !== undefined)
    .flatMap((fact) => {
      const turning = [...waysOfChoice(now.way, fact.key)].map(tried).filter(({ outcome }) => outcome !== 'NOT_ELIGIBLE');
      const eligible = turning.filter(({ outcome }) => outcome === 'ELIGIBLE');
      return (eligible.length > 0 ? eligible : turning).slice(0, MOST_CHOICES);
    });
  return [...(inTime ? [inTime] : []), ...choices].flatMap((then) => rowsOf(now, then));
}
