import { evaluate, type DecisionTable, type Facts, type HitPolicy, type OutputCell, type Policy } from './index';
import { compiled, policyOf, tableOf } from './small-policy.fixture';

const at = (policy: Policy, facts: Facts, authorities: readonly string[] = ['410102']) =>
  evaluate(compiled(policy), facts, { authorities });

const insurance = tableOf(
  'insurance',
  'unique',
  ['talent.class', 'talent.months'],
  ['outcome', 'reason'],
  [
    ['in A, B', 'any', 'pass', null],
    ['in C, D', '>= 6', 'pass', null],
    ['in C, D', '< 6', 'fail', 'insuranceTooShort'],
  ],
);
const register = tableOf(
  'register',
  'first',
  ['talent.listed'],
  ['outcome', 'reason'],
  [
    ['= true', 'pass', null],
    ['any', 'fail', 'notListed'],
  ],
);
const months = (hit: HitPolicy, rows: readonly (readonly OutputCell[])[], rest: Partial<DecisionTable> = {}): DecisionTable => ({
  ...tableOf('months', hit, ['talent.months'], ['outcome', 'reason'], rows),
  ...rest,
});

describe('a verdict in three values', () => {
  const policy = policyOf([insurance, register]);

  it('does not ask for what the known facts make idle', () => {
    expect(at(policy, { 'talent.class': 'B', 'talent.listed': true })).toMatchObject({
      outcome: 'ELIGIBLE',
      missing: [],
      reason: null,
    });
  });

  it('asks for what the outcome hangs on', () => {
    expect(at(policy, { 'talent.class': 'C', 'talent.listed': true })).toMatchObject({
      outcome: 'NEED_MATERIAL',
      missing: ['talent.months'],
      scope: [],
    });
    expect(at(policy, {}).missing).toEqual(['talent.class', 'talent.months', 'talent.listed']);
  });

  it('refuses by a clause that is surely not met, whatever else is unknown', () => {
    expect(at(policy, { 'talent.listed': false })).toMatchObject({ outcome: 'NOT_ELIGIBLE', reason: 'notListed', missing: [] });
  });

  it('takes null for known to be none, not for unknown', () => {
    expect(at(policy, { 'talent.class': 'B', 'talent.listed': null })).toMatchObject({ outcome: 'NOT_ELIGIBLE' });
  });

  it('settles an outcome that every value of an unknown fact leads to', () => {
    const whole = months('unique', [
      ['>= 6', 'pass', null],
      ['< 6', 'pass', null],
      ['is none', 'pass', null],
    ]);
    expect(at(policyOf([whole]), {})).toMatchObject({ outcome: 'ELIGIBLE', missing: [] });
  });

  it('settles a refusal that two tables give between them', () => {
    const first = tableOf(
      'one',
      'first',
      ['talent.class'],
      ['outcome', 'reason'],
      [
        ['in A, B', 'fail', 'one'],
        ['any', 'pass', null],
      ],
    );
    const second = tableOf(
      'two',
      'first',
      ['talent.class'],
      ['outcome', 'reason'],
      [
        ['in A, B', 'pass', null],
        ['any', 'fail', 'two'],
      ],
    );
    expect(at(policyOf([first, second]), {})).toMatchObject({ outcome: 'NOT_ELIGIBLE', reason: 'reasonOpen', missing: [] });
  });

  it('names no reason where the outcome is settled but its ground is not, whatever the order of rows and facts', () => {
    const rows = [
      ['= C', '< 6', 'manual', null],
      ['any', '0 .. 5', 'manual', null],
    ];
    const manual = (each: readonly (readonly OutputCell[])[], facts: Facts) =>
      at(policyOf([tableOf('t', 'unique', ['talent.class', 'talent.months'], ['outcome', 'reason'], each)]), facts);
    for (const each of [rows, [...rows].reverse()]) {
      expect(manual(each, {})).toMatchObject({ outcome: 'MANUAL', reason: 'reasonOpen', clauses: ['P1'], missing: [] });
      expect(manual(each, { 'talent.months': 9 })).toMatchObject({ outcome: 'MANUAL', reason: 'noRuleMatches', clauses: [] });
      expect(manual(each, { 'talent.months': 3 })).toMatchObject({ outcome: 'MANUAL', reason: 't', clauses: ['P1'] });
    }
  });

  it('puts a refusal before case by case, and that before material', () => {
    const say = (id: string, outcome: string) =>
      tableOf(id, 'first', ['talent.listed'], ['outcome', 'reason'], [['any', outcome, id]]);
    const [fail, manual, material, pass] = ['fail', 'manual', 'material', 'pass'].map((outcome) => say(outcome, outcome));
    expect(at(policyOf([pass!, material!, manual!, fail!]), {})).toMatchObject({ outcome: 'NOT_ELIGIBLE', reason: 'fail' });
    expect(at(policyOf([pass!, material!, manual!]), {}).outcome).toBe('MANUAL');
    expect(at(policyOf([pass!, material!]), {}).outcome).toBe('NEED_MATERIAL');
  });

  it('asks for the proof that a row of outcome material names', () => {
    const renewal = tableOf(
      'validity',
      'first',
      ['talent.validTo'],
      ['outcome', 'reason', 'ask'],
      [
        ['< YEAR-09-01', 'material', 'endsEarly', 'talent.validTo'],
        ['any', 'pass', null, null],
      ],
    );
    expect(at(policyOf([renewal, insurance]), { 'talent.validTo': '2027-08-15', 'talent.class': 'C' })).toMatchObject({
      outcome: 'NEED_MATERIAL',
      missing: ['talent.months', 'talent.validTo'],
    });
  });

  it('weighs two unknown facts that are compared with each other', () => {
    const validity = tableOf(
      'validity',
      'first',
      ['talent.validTo'],
      ['outcome', 'reason'],
      [
        ['< request.on', 'fail', 'lapsed'],
        ['any', 'pass', null],
      ],
    );
    expect(at(policyOf([validity]), {}).missing).toEqual(['talent.validTo', 'request.on']);
    expect(at(policyOf([validity]), { 'talent.validTo': null })).toMatchObject({ outcome: 'ELIGIBLE', missing: [] });
  });
});

describe('the union over authorities', () => {
  const scope = tableOf(
    'scope',
    'first',
    ['request.authority', 'home.owned'],
    ['outcome', 'reason'],
    [
      ['any', 'within request.authority', 'pass', null],
      ['any', 'any', 'fail', 'outOfScope'],
    ],
  );
  const mode = tableOf(
    'mode',
    'first',
    ['request.authority'],
    ['mode'],
    [
      ['= JK', 'district'],
      ['any', 'ranked'],
    ],
  );

  it('is eligible where any authority is, and names them all', () => {
    const verdict = at(policyOf([scope, mode]), { 'home.owned': ['410103', 'JK'] }, ['410102', '410103', 'JK']);
    expect(verdict).toMatchObject({ outcome: 'ELIGIBLE', scope: ['410103', 'JK'], mode: null, seat: true });
    expect(verdict.perAuthority).toMatchObject({
      '410102': { outcome: 'NOT_ELIGIBLE', reason: 'outOfScope' },
      '410103': { mode: 'ranked' },
      JK: { mode: 'district' },
    });
  });

  it('speaks of the authority asked for', () => {
    const facts = { 'home.owned': ['410103', 'JK'], 'request.authority': 'JK' };
    expect(at(policyOf([scope, mode]), facts, ['410102', '410103', 'JK']).mode).toBe('district');
  });

  it('is out of scope when no authority is asked or none is in scope', () => {
    expect(at(policyOf([scope]), { 'home.owned': [] })).toMatchObject({
      outcome: 'NOT_ELIGIBLE',
      reason: 'outOfScope',
      scope: [],
    });
    expect(at(policyOf([scope]), {}, [])).toMatchObject({ outcome: 'NOT_ELIGIBLE', reason: 'outOfScope' });
  });

  it('asks only for facts on which the union hangs, not each authority', () => {
    const city = tableOf(
      'scope',
      'first',
      ['request.authority', 'home.owned'],
      ['outcome', 'reason'],
      [
        ['= ZZ', 'any', 'pass', null],
        ['any', 'within request.authority', 'pass', null],
        ['any', 'any', 'fail', 'outOfScope'],
      ],
    );
    const verdict = at(policyOf([city, register]), {}, ['ZZ', '410102']);
    expect(verdict.missing).toEqual(['talent.listed']);
    expect(verdict.perAuthority['410102']!.missing).toEqual(['talent.listed', 'home.owned']);
  });

  it('puts the rows of an override in place of the table for that authority alone', () => {
    const age = tableOf(
      'age',
      'unique',
      ['child.bornOn'],
      ['outcome', 'reason'],
      [
        ['born so that 6 on YEAR-06-30', 'pass', null],
        ['> 2021-06-30', 'fail', 'ageOutOfWindow'],
      ],
    );
    const overrides = [
      { authority: 'JK', table: 'age', rows: [{ clause: 'P4', when: ['born so that 6 on YEAR-08-31'], then: ['pass', null] }] },
    ];
    const verdict = at(policyOf([age], { overrides }), { 'child.bornOn': '2021-07-15' }, ['410102', 'JK']);
    expect(verdict).toMatchObject({ outcome: 'ELIGIBLE', scope: ['JK'], clauses: ['P4'] });
    expect(verdict.trace[0]).toMatchObject({ table: 'age', row: 1, override: 'JK', hit: true });
  });
});

describe('what a verdict shows', () => {
  it('shows every row looked at with each cell, its value and its answer', () => {
    const verdict = at(policyOf([insurance, register]), { 'talent.class': 'C', 'talent.months': 5 });
    expect(verdict.trace.filter((row) => row.table === 'insurance' && row.row === 3)).toEqual([
      {
        table: 'insurance',
        row: 3,
        clause: 'P1',
        hit: true,
        cells: [
          { fact: 'talent.class', cell: 'in C, D', value: 'C', result: true },
          { fact: 'talent.months', cell: '< 6', value: 5, result: true },
        ],
      },
    ]);
    expect(verdict.trace.find((row) => row.table === 'register')!.cells[0]).toEqual({
      fact: 'talent.listed',
      cell: '= true',
      result: 'unknown',
    });
  });

  it('writes no trace when told so', () => {
    const policy = compiled(policyOf([insurance]));
    expect(evaluate(policy, {}, { authorities: ['410102'], trace: false }).trace).toEqual([]);
  });

  it('gives the criteria the policy names as integers, last where there is none', () => {
    const policy = policyOf([insurance], { criteria: ['class', 'sibling', 'batchOn', 'insuredSince', 'lottery'] });
    const facts = { 'talent.class': 'C', 'talent.batchOn': '2024-01-01', 'talent.insuredSince': null };
    expect(at(policy, facts).criteria).toEqual({ class: 3, batchOn: 20240101, insuredSince: 99999999 });
  });

  it('carries the hash of the policy', () => {
    expect(at(policyOf([insurance]), {}).policyHash).toMatch(/^sm3:[0-9a-f]{64}$/);
  });
});
