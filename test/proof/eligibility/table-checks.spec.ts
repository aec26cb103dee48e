import fc from 'fast-check';
import { askTable, sameYield } from '../../../src/domain/eligibility/ask-table';
import type { CompiledPolicy, CompiledTable } from '../../../src/domain/eligibility/compiled-policy';
import type { FactValue } from '../../../src/domain/eligibility/facts';
import { checkPolicy, type HitPolicy, type PolicyFinding } from '../../../src/domain/eligibility';
import { demoTree } from '../../../src/domain/eligibility/demo-tree.fixture';
import { compiled, policyOf, tableOf } from '../../../src/domain/eligibility/small-policy.fixture';
import { propertyRuns } from '../../support/property-runs';

/** All that the facts of the small tables can be, as far as their cells go: a grid fine enough to try every region. */
const GRID: Readonly<Record<string, readonly FactValue[]>> = {
  'talent.class': ['A', 'B', 'C', 'D', null],
  'talent.months': [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, null],
  'talent.validTo': ['2027-05-18', '2027-05-19', '2027-05-20', '2027-05-21', '2027-05-22', '2027-05-23', null],
  'request.on': ['2027-05-18', '2027-05-19', '2027-05-20', '2027-05-21', '2027-05-22', '2027-05-23', null],
  'child.used': [[], ['primary'], ['junior'], ['primary', 'junior']],
};
const CELLS: Readonly<Record<string, readonly string[]>> = {
  'talent.class': ['any', 'in A, B', '= C', 'not in D', 'is none', 'in C, D'],
  'talent.months': ['any', '>= 6', '< 6', '0 .. 5', '> 5', '<= 2', '3 .. 8', 'is none'],
  'talent.validTo': ['any', '< request.on', '>= request.on', '= 2027-05-20', '> 2027-05-20', '<= 2027-05-20'],
  'request.on': ['any', 'any', '<= 2027-05-20', '> 2027-05-20'],
  'child.used': ['any', 'in primary', 'not in primary', 'in junior', '= junior', 'is none'],
};
const COLUMNS = Object.keys(GRID);

const table = fc
  .tuple(
    fc.subarray(COLUMNS, { minLength: 1, maxLength: 3 }),
    fc.constantFrom<HitPolicy>('unique', 'first', 'priority'),
    fc.integer({ min: 1, max: 5 }),
  )
  .chain(([columns, hit, count]) =>
    fc
      .array(
        fc.tuple(...columns.map((column) => fc.constantFrom(...CELLS[column]!)), fc.constantFrom('pass', 'fail', 'manual')),
        {
          minLength: count,
          maxLength: count,
        },
      )
      .map((rows) => tableOf('t', hit, columns, ['outcome'], rows)),
  );

const NEVER_ODD = (value: FactValue): boolean => value !== null && !(typeof value === 'number' && value < 0);

/** Every case over the facts that the table's cells look at. */
function cases(policy: CompiledPolicy): { facts: Map<string, FactValue>; odd: boolean }[] {
  const facts = [...policy.cells.keys()];
  return facts.reduce<{ facts: Map<string, FactValue>; odd: boolean }[]>(
    (all, key) =>
      all.flatMap((some) =>
        GRID[key]!.map((value) => ({ facts: new Map([...some.facts, [key, value]]), odd: some.odd || !NEVER_ODD(value) })),
      ),
    [{ facts: new Map(), odd: false }],
  );
}

interface Truth {
  gap: 'none' | 'odd' | 'ordinary';
  readonly overlaps: Set<string>;
  readonly hit: Set<number>;
  readonly deciding: Set<number>;
  /** Rows that some case hits without hitting another that says the same. */
  readonly needed: Set<number>;
}

function bruteForce(policy: CompiledPolicy): Truth {
  const asked: CompiledTable = policy.decide[0]!;
  const truth: Truth = { gap: 'none', overlaps: new Set(), hit: new Set(), deciding: new Set(), needed: new Set() };
  for (const { facts, odd } of cases(policy)) {
    const read = (key: string): FactValue => facts.get(key) ?? null;
    const hit = asked.rows.filter((row) => row.cells.every((cell) => cell.always || cell.test(read(cell.fact), read) === true));
    if (hit.length === 0 && truth.gap !== 'ordinary') truth.gap = odd ? 'odd' : 'ordinary';
    hit.forEach((row) => truth.hit.add(row.number));
    hit
      .filter((row) => hit.every((other) => other === row || !sameYield(row, other)))
      .forEach((row) => truth.needed.add(row.number));
    hit.forEach((one, at) =>
      hit.slice(at + 1).forEach((other) => {
        if (!sameYield(one, other)) truth.overlaps.add(`${one.number} ${other.number}`);
      }),
    );
    const { deciding } = askTable(asked, asked.rows, read);
    if (deciding[0]) truth.deciding.add(deciding[0].number);
  }
  return truth;
}

const found = (findings: readonly PolicyFinding[], ...codes: string[]): PolicyFinding[] =>
  findings.filter(({ code, severity }) => codes.includes(code) && (severity === 'error' || code !== 'boundaryUnclaimed'));

describe('the checks of one table, against every case tried one by one', () => {
  it('find exactly the gaps, overlaps, dead rows and shadowed rows there are', () => {
    fc.assert(
      fc.property(table, (asked) => {
        const policy = compiled(policyOf([asked]));
        const { findings } = checkPolicy(policy.policy, demoTree);
        const truth = bruteForce(policy);
        const [gap] = found(findings, 'gap', 'gapForNone', 'boundaryUnclaimed');
        expect(gap ? (gap.severity === 'error' ? 'ordinary' : 'odd') : 'none').toBe(truth.gap);
        const pairs = findings
          .filter(({ code, otherRows }) => (code === 'overlap' || code === 'boundaryTwice') && otherRows)
          .map(({ row, otherRows }) => `${row} ${otherRows![0]}`);
        if (asked.hit === 'unique') expect(new Set(pairs)).toEqual(truth.overlaps);
        const numbers = asked.rows.map((_row, at) => at + 1);
        expect(found(findings, 'rowDead').map(({ row }) => row)).toEqual(numbers.filter((row) => !truth.hit.has(row)));
        const idle = numbers.filter((row) => truth.hit.has(row) && !truth.needed.has(row));
        const repeated = found(findings, 'rowRepeated').map(({ row }) => row!);
        if (asked.hit === 'unique') {
          expect(idle).toEqual(expect.arrayContaining(repeated));
          expect(repeated.length > 0).toBe(idle.length > 0);
        }
        const shadowed = numbers.filter((row) => asked.hit !== 'unique' && truth.hit.has(row) && !truth.deciding.has(row));
        expect(found(findings, 'rowShadowed').map(({ row }) => row)).toEqual(shadowed);
      }),
      { numRuns: propertyRuns(150) },
    );
  });
});
