import {
  evaluate,
  readFacts,
  type CompiledPolicy,
  type Facts,
  type FactDeclaration,
  type FactValue,
} from '../../../src/domain/eligibility';
import { rowsFor, type CompiledRow, type CompiledTable } from '../../../src/domain/eligibility/compiled-policy';
import { addDays } from '../../../src/domain/kernel/plain-date';

type Case = ReadonlyMap<string, FactValue>;

const MOST_CASES = 40_000;

const cellsOf = (rows: readonly CompiledRow[]) => rows.flatMap((row) => row.cells.filter((cell) => !cell.always));

const named = (rows: readonly CompiledRow[], keys: ReadonlySet<string>) =>
  cellsOf(rows)
    .filter((cell) => keys.has(cell.fact))
    .flatMap((cell) => cell.turning);

/** What a computed fact comes to for the children of the policy's cases: other values may be out of reach. */
function computedValues(policy: CompiledPolicy, key: string, authorities: readonly string[]): FactValue[] {
  const values = policy.policy.cases!.flatMap((one) => {
    const facts = readFacts(one.facts);
    return facts.ok
      ? [evaluate(policy, facts.value, { authorities: authorities.slice(0, 1), trace: false }).computed[key] ?? null]
      : [];
  });
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** False where the other facts of the case make a computed fact another than the case says. */
function isPossible(policy: CompiledPolicy, facts: Case, authority: string): boolean {
  const keys = [...facts.keys()].filter((key) => policy.producers.has(key));
  if (keys.length === 0) return true;
  const { computed } = evaluate(policy, Object.fromEntries(facts), { authorities: [authority], trace: false });
  return keys.every((key) => computed[key] === undefined || computed[key] === facts.get(key));
}

/** Values of one fact: all it can be where these are few, else each bound with its neighbours, a few places, a few sets. */
function valuesOf(
  policy: CompiledPolicy,
  rows: readonly CompiledRow[],
  fact: FactDeclaration,
  authorities: readonly string[],
): FactValue[] {
  const together = new Set([
    fact.key,
    ...cellsOf(rows).flatMap((cell) => (cell.others.length > 0 ? [cell.fact, ...cell.others] : [])),
  ]);
  const points = named(
    rows,
    cellsOf(rows).some((cell) => cell.others.length > 0 && together.has(fact.key)) ? together : new Set([fact.key]),
  );
  const places = [...new Set([...authorities, ...named(rows, new Set([fact.key])).map(String)])].filter((code) =>
    policy.tree.has(code),
  );
  if (fact.key === 'request.authority') return [...authorities];
  if (policy.producers.has(fact.key)) return computedValues(policy, fact.key, authorities);
  switch (fact.type) {
    case 'boolean':
      return [true, false, null];
    case 'enum':
      return [...fact.values!, null];
    case 'integer':
      return [
        ...new Set(points.map(Number).flatMap((point) => [point - 1, point, point + 1])),
        ...(points.length > 0 ? [] : [0]),
        null,
      ];
    case 'date': {
      const days = points.filter((point) => /^\d{4}-\d{2}-\d{2}$/.test(String(point))).map(String);
      const around = (days.length > 0 ? days : ['2027-05-20']).flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);
      return [...new Set(around), null];
    }
    case 'set': {
      const members = fact.of === 'authority' ? places.slice(0, 2) : (fact.values ?? []).slice(0, 4);
      return [[], ...members.map((member) => [member]), ...(members.length > 1 ? [members.slice(0, 2)] : [])];
    }
    case 'authority':
      return [...places.slice(0, 3), 'elsewhere', null];
    default:
      return [...points.map(String), 'another', null];
  }
}

const isPrime = (n: number): boolean => {
  for (let by = 2; by * by <= n; by += 1) if (n % by === 0) return false;
  return n > 1;
};

/** The first prime from `n` on, and beyond 100: a step that is out of step with the number of values of every fact. */
const nextPrime = (n: number): number => {
  let prime = Math.max(n, 101);
  while (!isPrime(prime)) prime += 1;
  return prime;
};

/** Every case over the facts that the rows look at, thinned evenly where there would be too many. */
export function tableGrid(policy: CompiledPolicy, rows: readonly CompiledRow[], authorities: readonly string[]): Case[] {
  const keys = [...new Set(cellsOf(rows).flatMap((cell) => [cell.fact, ...cell.others]))];
  const values = keys.map((key) => valuesOf(policy, rows, policy.facts.get(key)!, authorities));
  const total = values.reduce((count, each) => count * each.length, 1);
  const step = total <= MOST_CASES ? 1 : nextPrime(Math.ceil(total / MOST_CASES));
  const cases: Case[] = [];
  for (let number = 0; number < total; number += step) {
    let rest = number;
    cases.push(
      new Map(
        keys.map((key, at) => {
          const choices = values[at]!;
          const value = choices[rest % choices.length]!;
          rest = Math.floor(rest / choices.length);
          return [key, value] as const;
        }),
      ),
    );
  }
  return cases;
}

/** What is wrong with one set of rows, by trying every case of the grid. */
export interface Seen {
  readonly gap: boolean;
  /** Pairs of numbers of rows that say different things to one case. */
  readonly overlaps: ReadonlySet<string>;
  /** Rows that decide no case, and rows that only say again what another says. */
  readonly idle: readonly number[];
}

const yieldOf = (row: CompiledRow): string => JSON.stringify([row.clause, row.yields]);

function decides(table: CompiledTable, hit: readonly CompiledRow[]): CompiledRow[] {
  if (table.hit === 'first') return hit.slice(0, 1);
  if (table.hit === 'priority')
    return [...hit].sort((one, other) => one.rank - other.rank || one.number - other.number).slice(0, 1);
  return hit.filter((row) => table.hit === 'sum' || hit.every((other) => other === row || yieldOf(other) !== yieldOf(row)));
}

/** Tries all cases on the rows of a table as they hold for the authorities; cases that the policy refuses anyway leave no gap. */
export function seenBy(policy: CompiledPolicy, table: CompiledTable, authorities: readonly string[]): Seen {
  const rows = rowsFor(table, authorities[0]!);
  const overlaps = new Set<string>();
  const deciding = new Set<number>();
  let gap = false;
  for (const facts of tableGrid(policy, rows, authorities)) {
    const read = (key: string): FactValue => facts.get(key) ?? null;
    const hit = rows.filter((row) => row.cells.every((cell) => cell.always || cell.test(read(cell.fact), read) === true));
    decides(table, hit).forEach((row) => deciding.add(row.number));
    if (table.hit === 'unique') {
      hit.forEach((one, at) =>
        hit.slice(at + 1).forEach((other) => {
          if (JSON.stringify(one.yields) !== JSON.stringify(other.yields)) overlaps.add(`${one.number} ${other.number}`);
        }),
      );
    }
    if (gap || hit.length > 0 || table.hit === 'collect' || table.hit === 'sum') continue;
    const authority = String(facts.get('request.authority') ?? authorities[0]);
    gap =
      isPossible(policy, facts, authority) &&
      evaluate(policy, Object.fromEntries(facts), { authorities: [authority], trace: false }).outcome !== 'NOT_ELIGIBLE';
  }
  return { gap, overlaps, idle: rows.map(({ number }) => number).filter((number) => !deciding.has(number)) };
}

const told = (policy: CompiledPolicy, facts: Facts, authorities: readonly string[]): string => {
  const { outcome, reason, mode, seat, perAuthority } = evaluate(policy, facts, { authorities, trace: false });
  return JSON.stringify([
    outcome,
    reason,
    mode,
    seat,
    Object.values(perAuthority).map((each) => [each.outcome, each.reason, each.mode]),
  ]);
};

/** Whether the two policies say different things to some child: the children given, each changed in one or two facts of the table. */
export function differOnGrid(
  one: CompiledPolicy,
  other: CompiledPolicy,
  table: string,
  children: readonly Facts[],
  authorities: readonly string[],
  draw: (n: number) => number,
): boolean {
  const rows = [one, other].flatMap((policy) =>
    [...policy.decide, ...policy.producers.values()]
      .filter(({ id }) => id === table)
      .flatMap((each) => [...each.rows, ...[...each.overrides.values()].flat()]),
  );
  const keys = [...new Set(cellsOf(rows).flatMap((cell) => [cell.fact, ...cell.others]))].filter(
    (key) => !one.producers.has(key),
  );
  const values = new Map(keys.map((key) => [key, valuesOf(one, rows, one.facts.get(key)!, authorities)]));
  const differ = (facts: Facts): boolean => told(one, facts, authorities) !== told(other, facts, authorities);
  const pick = (key: string): FactValue => values.get(key)![draw(values.get(key)!.length)]!;
  for (const child of children) {
    if (differ(child)) return true;
    for (const key of keys) for (const value of values.get(key)!) if (differ({ ...child, [key]: value })) return true;
  }
  for (let times = 0; keys.length > 1 && times < 400; times += 1) {
    const child = children[draw(children.length)]!;
    const changed = Object.fromEntries(
      Array.from({ length: 2 + draw(2) }, () => keys[draw(keys.length)]!).map((key) => [key, pick(key)]),
    );
    if (differ({ ...child, ...changed })) return true;
  }
  return false;
}
