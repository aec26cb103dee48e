import fc from 'fast-check';
import { evaluate, type Facts, type FactDeclaration, type FactValue, type HitPolicy } from '../../../src/domain/eligibility';
import { compiled, FACTS, policyOf, tableOf } from '../../../src/domain/eligibility/small-policy.fixture';
import { propertyRuns } from '../../support/property-runs';
import { naiveAnswer } from './naive';
import { shipped } from './shipped';

const OUTCOMES: Readonly<Record<string, string>> = {
  ELIGIBLE: 'pass',
  NEED_MATERIAL: 'material',
  MANUAL: 'manual',
  NOT_ELIGIBLE: 'fail',
};

function sameAnswer(policy: ReturnType<typeof compiled>, facts: Facts, authority: string): void {
  const verdict = evaluate(policy, facts, { authorities: [authority], trace: false });
  const { outcome, reason, clauses, mode } = verdict.perAuthority[authority]!;
  expect({ outcome: OUTCOMES[outcome], reason, clauses, mode }).toEqual(
    naiveAnswer(policy.policy, policy.tree, facts, authority),
  );
}

const CELLS: Readonly<Record<string, readonly string[]>> = {
  'talent.class': ['any', 'in A, B', '= C', 'not in D', 'is none', 'not in A,B'],
  'talent.months': ['any', '>= 6', '< 6', '> 6', '<= 6', '0 .. 5', '= 3', 'is none', 'in 3, 7'],
  'talent.listed': ['any', '= true', 'not in true', '= false'],
  'talent.validTo': ['any', '< request.on', '>= YEAR-09-01', '2027-05-20 .. YEAR+1-02-28', 'is none'],
  'child.bornOn': ['any', 'born so that 6 on YEAR-08-31', 'born so that 6 on YEAR-06-30', '> 2021-06-30'],
  'child.used': ['any', 'in request.stage', 'not in request.stage', '= primary', 'is none'],
  'home.owned': ['any', 'within request.authority', 'in NINE', '= JK', 'within ZZ'],
  'request.authority': ['any', '= JK', 'in NINE', 'within ZZ', 'not in NINE, ZZ'],
  'points.total': ['any', '>= 10', '< 10', 'is none'],
};
const VALUES: Readonly<Record<string, readonly FactValue[]>> = {
  'talent.class': ['A', 'B', 'C', 'D', null],
  'talent.months': [-1, 0, 3, 5, 6, 7, null],
  'talent.listed': [true, false, null],
  'talent.validTo': ['2027-05-19', '2027-05-20', '2027-08-31', '2027-09-01', '2028-02-28', '2028-02-29', null],
  'request.on': ['2027-05-20', '2027-09-01', null],
  'child.bornOn': [
    '2020-06-30',
    '2020-07-01',
    '2020-08-31',
    '2020-09-01',
    '2021-06-30',
    '2021-07-01',
    '2021-08-31',
    '2021-09-01',
    null,
  ],
  'child.used': [[], ['primary'], ['junior'], ['primary', 'junior'], null],
  'request.stage': ['primary', 'junior', null],
  'home.owned': [[], ['JK'], ['410102', 'JK'], ['410185'], ['elsewhere'], null],
};

const rowsOf = (columns: readonly string[], outputs: fc.Arbitrary<readonly (string | number | null)[]>) =>
  fc.array(
    fc
      .tuple(fc.tuple(...columns.map((column) => fc.constantFrom(...CELLS[column]!))), outputs)
      .map(([cells, then]) => [...cells, ...then]),
    { minLength: 1, maxLength: 5 },
  );
const columns = fc.subarray(Object.keys(CELLS), { minLength: 1, maxLength: 3 });
const gate = (id: string) =>
  fc
    .tuple(columns, fc.constantFrom<HitPolicy>('unique', 'first', 'priority', 'collect'))
    .chain(([inputs, hit]) =>
      rowsOf(
        inputs,
        fc.tuple(fc.constantFrom('pass', 'pass', 'manual', 'material', 'fail'), fc.constantFrom(null, 'x', 'y')),
      ).map((rows) => tableOf(id, hit, inputs, ['outcome', 'reason'], rows)),
    );
const points = rowsOf(['talent.class', 'talent.months'], fc.tuple(fc.constantFrom(0, 5, 10, -3))).map((rows) =>
  tableOf('points', 'sum', ['talent.class', 'talent.months'], ['points.total'], rows),
);
const mode = rowsOf(['talent.class', 'request.authority'], fc.tuple(fc.constantFrom(null, 'ranked', 'nearest', 'district'))).map(
  (rows) => tableOf('mode', 'first', ['talent.class', 'request.authority'], ['mode'], rows),
);
const policy = fc
  .tuple(gate('one'), gate('two'), points, mode, fc.option(fc.tuple(fc.constantFrom('JK', 'NINE'), fc.nat(3))))
  .map(([one, two, sum, modes, override]) =>
    policyOf([one, two, sum, modes], {
      groups: { NINE: ['410102', 'JK'] },
      overrides: override
        ? [{ authority: override[0], table: 'one', rows: [...one.rows].reverse().slice(override[1] % one.rows.length) }]
        : [],
    }),
  );
const facts = fc
  .tuple(...Object.keys(VALUES).map((key) => fc.constantFrom(...VALUES[key]!)))
  .map((values): Facts => Object.fromEntries(Object.keys(VALUES).map((key, at) => [key, values[at]!])));

describe('the compiled engine', () => {
  it('answers as the guide read word by word, on any tables and known facts', () => {
    expect(FACTS.map(({ key }) => key).sort()).toEqual(
      [...new Set([...Object.keys(VALUES), 'request.authority', 'points.total'])].sort(),
    );
    fc.assert(
      fc.property(policy, facts, fc.constantFrom('ZZ', 'JK', '410102', '410185'), (tables, known, authority) =>
        sameAnswer(compiled(tables), known, authority),
      ),
      { numRuns: propertyRuns(400) },
    );
  });

  const some = (fact: FactDeclaration, codes: readonly string[]): fc.Arbitrary<FactValue> => {
    if (fact.type === 'enum') return fc.constantFrom(...fact.values!, null);
    if (fact.type === 'boolean') return fc.constantFrom(true, false, null);
    if (fact.type === 'integer') return fc.oneof(fc.integer({ min: 0, max: 70 }), fc.constant(null));
    if (fact.type === 'authority') return fc.constantFrom(...codes, 'elsewhere', null);
    if (fact.type === 'set') return fc.subarray([...(fact.values ?? codes)], { maxLength: 3 });
    const days = fc.date({ min: new Date('2014-01-01'), max: new Date('2029-01-01'), noInvalidDate: true });
    return fc.oneof(
      days.map((day) => day.toISOString().slice(0, 10)),
      fc.constant(null),
    );
  };

  it.each(shipped.map((each) => [each.name, each] as const))('answers as the guide read word by word on %s', (_name, each) => {
    const codes = each.tree.codes();
    const asked = each.policy.facts.filter(({ source, type }) => source !== 'table' && type !== 'text');
    const base = fc.constantFrom(...each.policy.cases!.map((one) => one.facts as Facts));
    const changed = fc.tuple(base, fc.subarray(asked, { maxLength: 4 })).chain(([child, slips]) =>
      fc.tuple(...slips.map((fact) => some(fact, codes))).map((values): Facts => ({
        ...Object.fromEntries(asked.map(({ key }) => [key, null])),
        ...child,
        ...Object.fromEntries(slips.map(({ key }, at) => [key, values[at]!])),
      })),
    );
    fc.assert(
      fc.property(changed, fc.constantFrom(...codes), (known, authority) => sameAnswer(each.compiled, known, authority)),
      { numRuns: propertyRuns(150) },
    );
  });
});
