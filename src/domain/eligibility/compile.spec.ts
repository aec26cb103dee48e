import { readPolicy } from './index';
import { declare, FACTS, faultsOf, policyOf, tableOf } from './small-policy.fixture';

const insurance = (cell: string, outcome: string | number = 'pass') =>
  tableOf(
    'insurance',
    'unique',
    ['talent.class', 'talent.months'],
    ['outcome'],
    [
      ['in A, B', 'any', 'pass'],
      ['in C, D', cell, outcome],
    ],
  );

describe('compiling a policy', () => {
  it('accepts a sound one', () => {
    expect(faultsOf(policyOf([insurance('>= 6')]))).toEqual([]);
  });

  it('names table, row and column of a cell it does not understand', () => {
    expect(faultsOf(policyOf([insurance('at least 6')]))).toMatchObject([
      { code: 'cellNotUnderstood', table: 'insurance', row: 2, column: 2, name: 'talent.months', text: 'at least 6' },
    ]);
  });

  it('names table, row and column of a cell whose type does not fit', () => {
    expect(faultsOf(policyOf([insurance('within ZZ')]))).toMatchObject([
      { code: 'cellTypeMismatch', table: 'insurance', row: 2, column: 2 },
    ]);
  });

  it('counts the columns of outputs after those of inputs', () => {
    expect(faultsOf(policyOf([insurance('>= 6', 'yes')]))).toMatchObject([
      { code: 'outputValue', row: 2, column: 3, name: 'outcome' },
    ]);
  });

  it('names the authority of an override whose row is wrong', () => {
    const overrides = [{ authority: 'JK', table: 'insurance', rows: [{ clause: 'P1', when: ['any', '>> 3'], then: ['pass'] }] }];
    expect(faultsOf(policyOf([insurance('>= 6')], { overrides }))).toMatchObject([
      { code: 'cellNotUnderstood', authority: 'JK', row: 1, column: 2 },
    ]);
  });

  it('finds every fault, not only the first', () => {
    const table = tableOf('age', 'first', ['child.bornOn', 'child.name'], ['outcome', 'colour'], [['= red', 'any', 'pass', 'x']]);
    expect(faultsOf(policyOf([table], { decide: ['age', 'ages', 'age'] })).map((fault) => fault.code)).toEqual([
      'tableUnknown',
      'tableAskedTwice',
      'factUnknown',
      'outputUnknown',
      'cellTypeMismatch',
    ]);
  });

  it('refuses a row without a clause, or of a clause the policy does not have', () => {
    const table = insurance('>= 6');
    const bare = { ...table, rows: table.rows.map(({ when, then }) => ({ when, then })) };
    expect(faultsOf(policyOf([bare])).map(({ code, row }) => [code, row])).toEqual([
      ['clauseMissing', 1],
      ['clauseMissing', 2],
    ]);
    expect(faultsOf(policyOf([table], { clauses: [{ id: 'P3', zh: '社保' }] })).map(({ code }) => code)).toEqual([
      'clauseUnknown',
      'clauseUnknown',
    ]);
  });

  it('refuses a row of the wrong width', () => {
    const table = insurance('>= 6');
    const short = { ...table, rows: [{ clause: 'P1', when: ['any'], then: ['pass'] }] };
    expect(faultsOf(policyOf([short]))).toMatchObject([{ code: 'rowWidth', table: 'insurance', row: 1 }]);
  });

  it.each([
    ['two tables of one id', policyOf([insurance('>= 6'), insurance('>= 6')], { decide: ['insurance'] }), 'tableTwice'],
    ['two facts of one key', policyOf([insurance('>= 6')], { facts: [...FACTS.slice(0, 10), FACTS[0]!] }), 'factTwice'],
    ['an enum without values', policyOf([], { facts: [declare('talent.class', 'enum')] }), 'factDeclaration'],
    [
      'an override of a table there is not',
      policyOf([insurance('>= 6')], { overrides: [{ authority: 'JK', table: 'age', rows: [] }] }),
      'tableUnknown',
    ],
    [
      'an override for an authority there is not',
      policyOf([insurance('>= 6')], { overrides: [{ authority: 'XX', table: 'insurance', rows: [] }] }),
      'authorityUnknown',
    ],
    ['a group of an authority there is not', policyOf([], { groups: { NINE: ['410199'] } }), 'authorityUnknown'],
    [
      'an authority of its own that the city has not',
      policyOf([], { authorities: [{ code: 'XA', zh: '西安' }] }),
      'authorityUnknown',
    ],
    [
      'an authority of its own below another than in the city',
      policyOf([], { authorities: [{ code: 'JK', zh: '经开', parent: 'HK' }] }),
      'authorityUnknown',
    ],
    ['a group named as an authority', policyOf([], { groups: { JK: ['HK'] } }), 'groupName'],
    ['a lottery that is not last', policyOf([], { criteria: ['lottery', 'class'] }), 'criterionOrder'],
    [
      'two reserves for one authority and stage',
      policyOf([], { reserve: [1, 2].map((shareBp) => ({ authority: '*', stage: 'primary' as const, shareBp, clause: 'P12' })) }),
      'reserveTwice',
    ],
    ['an end before the beginning', policyOf([], { effective: { from: '2027-05-01', to: '2027-04-30' } }), 'effectiveReversed'],
    ['a sum of outcomes', policyOf([tableOf('points', 'sum', [], ['outcome'], [])]), 'hitPolicy'],
    ['a collection of modes', policyOf([tableOf('mode', 'collect', [], ['mode'], [])]), 'hitPolicy'],
    ['a computed fact that nothing computes', policyOf([], { facts: FACTS }), 'factNeverComputed'],
    [
      'a computed fact that hangs on itself',
      policyOf([tableOf('points', 'sum', ['points.total'], ['points.total'], [['> 1', 1]])]),
      'factCircular',
    ],
  ])('refuses %s', (_what, policy, code) => {
    expect(faultsOf(policy).map((fault) => fault.code)).toContain(code);
  });
});

describe('reading a policy', () => {
  const sound: unknown = JSON.parse(JSON.stringify(policyOf([insurance('>= 6')])));
  const faults = (json: unknown) => {
    const policy = readPolicy(json);
    return policy.ok ? [] : policy.error.map(({ code, path }) => [code, path]);
  };
  const changed = (change: (policy: Record<string, unknown>) => void): unknown => {
    const copy = JSON.parse(JSON.stringify(sound)) as Record<string, unknown>;
    change(copy);
    return copy;
  };

  it('returns the very document', () => {
    expect(readPolicy(sound)).toEqual({ ok: true, value: sound });
  });

  it('refuses unknown keys by their path', () => {
    expect(faults(changed((policy) => (policy['colour'] = 1)))).toEqual([['keyUnknown', 'colour']]);
    expect(faults(changed((policy) => (policy['effective'] = { from: '2027-05-01', to: null, until: 1 })))).toEqual([
      ['keyUnknown', 'effective.until'],
    ]);
    const rows = [{ clause: 'P1', when: [], then: [], note: 'x' }];
    expect(faults(changed((policy) => (policy['tables'] = [{ id: 'a', hit: 'first', inputs: [], outputs: [], rows }])))).toEqual([
      ['keyUnknown', 'tables[0].rows[0].note'],
    ]);
  });

  it('names what is missing and what has the wrong shape', () => {
    expect(faults(changed((policy) => delete policy['decide']))).toEqual([['keyMissing', 'decide']]);
    expect(faults(changed((policy) => (policy['schoolYear'] = '2027')))).toEqual([['shapeWrong', 'schoolYear']]);
    expect(faults(changed((policy) => (policy['effective'] = { from: '2027-02-30', to: null })))).toEqual([
      ['shapeWrong', 'effective.from'],
    ]);
  });

  it.each([[null], [[]], ['policy'], [7]])('refuses %j', (json) => {
    expect(readPolicy(json).ok).toBe(false);
  });
});
