import type { Facts, FactValue, Policy, Row } from '../../../src/domain/eligibility';
import type { AuthorityTree } from '../../../src/domain/kernel/authority';

/**
 * The rules as docs/guide/policies.md tells them, read anew for every cell and as slowly as one likes: what the compiled engine
 * must agree with on facts that are all known. Shares no code with it.
 */
interface City {
  readonly policy: Policy;
  readonly tree: AuthorityTree;
}

export interface NaiveAnswer {
  readonly outcome: string;
  readonly reason: string | null;
  readonly clauses: readonly string[];
  readonly mode: unknown;
}

const list = (value: FactValue): readonly unknown[] => (value === null ? [] : Array.isArray(value) ? value : [value]);

function dayOf(word: string, year: number): string {
  const found = /^YEAR([+-]\d{1,2})?(-\d\d-\d\d)$/.exec(word) ?? /^YEAR([+-]\d{1,2})?(-\d\d)$/.exec(word);
  return found ? `${year + Number(found[1] ?? 0)}${found[2]}` : word;
}

/** What a word of a cell stands for: other facts' members, a group's authorities, or the word itself in the fact's type. */
function wordValues(word: string, key: string, city: City, read: (key: string) => FactValue): readonly unknown[] {
  if (/^[a-z]\w*(\.\w+)+$/.test(word)) return list(read(word));
  const fact = city.policy.facts.find((each) => each.key === key)!;
  if (fact.type === 'integer') return [Number(word)];
  if (fact.type === 'boolean') return [word === 'true'];
  if (fact.type === 'date' || fact.type === 'month') return [dayOf(word, city.policy.schoolYear)];
  return (fact.type === 'authority' || fact.of) && city.policy.groups?.[word] ? city.policy.groups[word] : [word];
}

const age = (born: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);

function cellHolds(cell: string, key: string, city: City, read: (key: string) => FactValue): boolean {
  const value = read(key);
  const have = list(value) as (string | number | boolean)[];
  const words = (text: string): readonly unknown[] => text.split(',').flatMap((word) => wordValues(word.trim(), key, city, read));
  if (cell === 'any') return true;
  if (cell === 'is none') return have.length === 0;
  if (cell.startsWith('not in ')) return !have.some((each) => words(cell.slice(7)).includes(each));
  if (cell.startsWith('in ')) return have.some((each) => words(cell.slice(3)).includes(each));
  if (cell.startsWith('within '))
    return have.some((each) => words(cell.slice(7)).some((above) => city.tree.within(String(each), String(above))));
  if (cell.startsWith('born so that ')) {
    const [years, on] = cell.slice(13).split(' on ');
    return have.length === 1 && age(String(have[0]), dayOf(on!, city.policy.schoolYear)) === Number(years);
  }
  if (have.length !== 1) return false;
  const one = have[0]!;
  if (cell.includes(' .. ')) {
    const [from, to] = cell.split(' .. ').map((word) => words(word)[0] as string | number);
    return !Array.isArray(value) && from! <= one && one <= to!;
  }
  const [, operator, operand] = /^(>=|<=|>|<|=)\s*(.+)$/.exec(cell)!;
  const others = words(operand!) as (string | number | boolean)[];
  if (others.length !== 1) return false;
  const other = others[0]!;
  if (operator === '=') return one === other;
  return operator === '>=' ? one >= other : operator === '<=' ? one <= other : operator === '>' ? one > other : one < other;
}

const GRAVER = ['pass', 'material', 'manual', 'fail'];
const gravest = (outcomes: readonly string[]): string =>
  outcomes.reduce((worst, each) => (GRAVER.indexOf(each) > GRAVER.indexOf(worst) ? each : worst), 'pass');

interface Asked {
  readonly rows: readonly Row[];
  readonly outcome: string;
  readonly defect: string | null;
}

class Naive {
  constructor(
    private readonly city: City,
    private readonly facts: Facts,
    private readonly authority: string,
  ) {}

  private rowsOf(id: string): readonly Row[] {
    const { policy } = this.city;
    const own = policy.overrides?.find(
      ({ table, authority }) =>
        table === id && (authority === this.authority || policy.groups?.[authority]?.includes(this.authority) === true),
    );
    return own?.rows ?? policy.tables.find((table) => table.id === id)!.rows;
  }

  private column(id: string, row: Row, name: string): unknown {
    return row.then[this.city.policy.tables.find((table) => table.id === id)!.outputs.indexOf(name)] ?? null;
  }

  private read = (key: string): FactValue => {
    if (key === 'request.authority') return this.authority;
    const { policy } = this.city;
    if (policy.facts.find((fact) => fact.key === key)?.source !== 'table') return this.facts[key] ?? null;
    const table = policy.tables.find(({ outputs }) => outputs.includes(key))!;
    const { rows, defect } = this.ask(table.id);
    const values = rows.map((row) => this.column(table.id, row, key));
    if (table.hit === 'sum') return values.reduce<number>((sum, value) => sum + Number(value ?? 0), 0);
    if (table.hit === 'collect') return [...new Set(values.filter((value) => value !== null).map(String))].sort();
    return defect ? null : ((values[0] ?? null) as FactValue);
  };

  outcomeOf = (id: string, row: Row): string => String(this.column(id, row, 'outcome') ?? 'pass');

  ask(id: string): Asked {
    const { hit, inputs, outputs, order } = this.city.policy.tables.find((table) => table.id === id)!;
    const holding = this.rowsOf(id).filter((row) =>
      row.when.every((cell, at) => cellHolds(cell.trim(), inputs[at]!, this.city, this.read)),
    );
    const gates = outputs.includes('outcome');
    const told = (rows: readonly Row[], defect: string | null = null): Asked => ({
      rows,
      defect,
      outcome: !gates ? 'pass' : defect ? 'manual' : gravest(rows.map((row) => this.outcomeOf(id, row))),
    });
    if (hit === 'collect' || hit === 'sum') return told(holding);
    if (holding.length === 0) return told([], 'noRuleMatches');
    if (hit === 'first') return told(holding.slice(0, 1));
    if (hit === 'priority') {
      const strongest = [...(order ?? [...GRAVER].reverse())];
      const rank = (row: Row): number => (strongest.includes(row.then[0]!) ? strongest.indexOf(row.then[0]!) : strongest.length);
      return told([...holding].sort((one, other) => rank(one) - rank(other)).slice(0, 1));
    }
    const different = new Set(holding.map((row) => JSON.stringify(row.then))).size > 1;
    return different ? told(holding, 'rulesConflict') : told(holding);
  }

  answer(): NaiveAnswer {
    const { decide } = this.city.policy;
    const answers = decide.map((id) => ({ id, ...this.ask(id) }));
    const outcome = gravest(answers.map((each) => each.outcome));
    const saying = outcome === 'pass' ? answers : answers.filter((each) => each.outcome === outcome);
    const speaks = answers.find((each) => each.outcome === outcome && outcome !== 'pass');
    const first = speaks?.rows.find((row) => this.outcomeOf(speaks.id, row) === outcome);
    const clauses = saying.flatMap(({ id, rows, defect }) =>
      rows.filter((row) => outcome === 'pass' || defect || this.outcomeOf(id, row) === outcome).map((row) => row.clause ?? ''),
    );
    const modes = answers.flatMap(({ id, rows }) => (rows[0] ? [this.column(id, rows[0], 'mode')] : []));
    return {
      outcome,
      reason: speaks
        ? (speaks.defect ?? ((first && this.column(speaks.id, first, 'reason')) as string | null) ?? speaks.id)
        : null,
      clauses: [...new Set(clauses)],
      mode: outcome === 'pass' ? (modes.find((mode) => mode !== null) ?? null) : null,
    };
  }
}

/** The answer for one authority; every fact that is not given counts as none. */
export const naiveAnswer = (policy: Policy, tree: AuthorityTree, facts: Facts, authority: string): NaiveAnswer =>
  new Naive({ policy, tree }, facts, authority).answer();
