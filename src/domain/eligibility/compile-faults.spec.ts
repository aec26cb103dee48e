import type { Policy } from './policy';
import { declare, FACTS, faultsOf, policyOf, tableOf } from './small-policy.fixture';

const gate = tableOf('gate', 'first', ['talent.months'], ['outcome'], [['any', 'pass']]);
const around = (rest: Partial<Policy>): string[] =>
  faultsOf(policyOf([gate], rest)).map(({ code, message }) => `${code} ${message}`);
const fact = (type: Parameters<typeof declare>[1], rest: Parameters<typeof declare>[2]): string[] =>
  around({ facts: [...FACTS.slice(0, 10), declare('talent.thing', type, rest)] });

describe('what stands around the tables is refused', () => {
  it.each<[string, Partial<Policy>, string[]]>([
    [
      'that ends before it begins',
      { effective: { from: '2027-05-01', to: '2027-04-30' } },
      ['effectiveReversed in force until 2027-04-30, before 2027-05-01'],
    ],
    ['that asks for a table there is not', { decide: ['gate', 'x'] }, ['tableUnknown decide names table x, which there is not']],
    ['that asks a table twice', { decide: ['gate', 'gate'] }, ['tableAskedTwice decide asks table gate twice']],
    [
      'that overrides a table there is not',
      { overrides: [{ authority: 'JK', table: 'x', rows: [] }] },
      ['tableUnknown override of table x, which there is not'],
    ],
    [
      'with an override of nobody',
      { overrides: [{ authority: 'XX', table: 'gate', rows: [] }] },
      ['authorityUnknown override of gate: XX is no authority and no group'],
    ],
    [
      'with two overrides for one authority',
      { groups: { NINE: ['JK', 'HK'] }, overrides: ['NINE', 'JK'].map((authority) => ({ authority, table: 'gate', rows: [] })) },
      ['overrideTwice table gate is overridden twice for JK'],
    ],
    ['with a criterion twice', { criteria: ['class', 'class'] }, ['criterionOrder criteria stand once each, the lottery last']],
    ['with the lottery first', { criteria: ['lottery', 'class'] }, ['criterionOrder criteria stand once each, the lottery last']],
    ['with a group of nobody', { groups: { SOME: ['JK', 'XX'] } }, ['authorityUnknown group SOME: XX is no authority']],
    [
      'with a group in small letters',
      { groups: { nine: ['JK'] } },
      ["groupName group nine: capitals, digits and _, and no authority's code"],
    ],
    [
      'with a group that begins with a digit',
      { groups: { '9A': [] } },
      ["groupName group 9A: capitals, digits and _, and no authority's code"],
    ],
    [
      'with a group in two words',
      { groups: { 'A B': [] } },
      ["groupName group A B: capitals, digits and _, and no authority's code"],
    ],
    [
      'with a group named as an authority',
      { groups: { HK: [] } },
      ["groupName group HK: capitals, digits and _, and no authority's code"],
    ],
    [
      'with a reserve of nobody',
      { reserve: [{ authority: 'XX', stage: 'primary', shareBp: 1, clause: 'P1' }] },
      ['authorityUnknown reserve[0]: XX is no authority and no group'],
    ],
    [
      'with two reserves for one stage',
      { reserve: ['JK', 'JK'].map((authority) => ({ authority, stage: 'primary', shareBp: 1, clause: 'P1' })) },
      ['reserveTwice reserve[1]: a second rule for JK primary'],
    ],
    [
      'with an authority the city has not',
      { authorities: [{ code: 'XX', zh: '无' }] },
      ['authorityUnknown authorities[0]: XX is no authority of this city'],
    ],
    [
      'with an authority below another',
      {
        authorities: [
          { code: 'JK', zh: '经开', parent: 'HK' },
          { code: 'HK', zh: '航空港' },
        ],
      },
      [
        'authorityUnknown authorities[0]: JK stands below ZZ, not below HK',
        'authorityUnknown authorities[1]: HK stands below ZZ, not below nobody',
      ],
    ],
    [
      'with the bureau below another',
      { authorities: [{ code: 'ZZ', zh: '市', parent: 'JK' }] },
      ['authorityUnknown authorities[0]: ZZ stands below nobody, not below JK'],
    ],
  ])('%s', (_what, rest, faults) => {
    expect(around(rest)).toEqual(faults);
  });

  it('and everything else is taken', () => {
    expect(
      around({
        effective: { from: '2027-05-01', to: '2027-05-01' },
        groups: { N_9: ['JK', 'HK'] },
        overrides: ['N_9', 'GX'].map((authority) => ({ authority, table: 'gate', rows: [] })),
        reserve: [
          { authority: '*', stage: 'primary', shareBp: 1, clause: 'P1' },
          { authority: 'N_9', stage: 'primary', shareBp: 1, clause: 'P1' },
          { authority: 'JK', stage: 'junior', shareBp: 1, clause: 'P1' },
        ],
        criteria: ['class'],
        authorities: [
          { code: 'ZZ', zh: '市' },
          { code: 'JK', zh: '经开', parent: 'ZZ' },
        ],
      }),
    ).toEqual([]);
  });

  it('with the place where it stands', () => {
    const faults = faultsOf(
      policyOf([gate], {
        effective: { from: '2027-05-01', to: '2027-04-30' },
        decide: ['gate', 'x', 'gate'],
        overrides: [{ authority: 'JK', table: 'y', rows: [] }],
        criteria: ['lottery', 'class'],
        groups: { jk: ['XX'] },
        reserve: [1, 2].map((shareBp) => ({ authority: 'XX', stage: 'primary', shareBp, clause: 'P1' })),
        authorities: [{ code: 'QQ', zh: '无' }],
      }),
    );
    expect(faults.map(({ path, table, name, text }) => [path, table, name, text])).toEqual([
      ['effective', undefined, undefined, undefined],
      ['decide[1]', 'x', undefined, undefined],
      ['decide[2]', 'gate', undefined, undefined],
      ['overrides[0].table', 'y', undefined, undefined],
      ['criteria', undefined, undefined, undefined],
      ['authorities[0]', undefined, undefined, 'QQ'],
      ['groups.jk', undefined, 'jk', undefined],
      ['groups.jk', undefined, undefined, 'XX'],
      ['reserve[0]', undefined, undefined, 'XX'],
      ['reserve[1]', undefined, undefined, 'XX'],
      ['reserve[1]', undefined, undefined, undefined],
    ]);
  });
});

describe('the declaration of a fact', () => {
  const wrong = (message: string): string[] => [`factDeclaration fact talent.thing: ${message}`];

  it('is refused where its parts do not fit together', () => {
    expect(fact('enum', {})).toEqual(wrong('an enum needs values'));
    expect(fact('enum', { values: [] })).toEqual(wrong('an enum needs values'));
    expect(fact('set', {})).toEqual(wrong('a set needs either values or "of": "authority"'));
    expect(fact('set', { values: ['a'], of: 'authority' })).toEqual(wrong('a set needs either values or "of": "authority"'));
    expect(fact('text', { of: 'authority' })).toEqual(wrong('only a set is "of" something'));
    expect(fact('integer', { values: ['a'] })).toEqual(wrong('a integer has no list of values'));
    for (const value of ['a b', 'a,b', 'a，b', '<a', 'a>', 'a=b'])
      expect(fact('enum', { values: ['ok', value] })).toEqual(wrong('a value holds a blank, a comma or an operator'));
    expect(fact('enum', { values: ['a'], labels: { a: { zh: '甲' }, b: { zh: '乙' } } })).toEqual(
      wrong('a label names no value of the fact'),
    );
    expect(fact('boolean', { labels: { yes: { zh: '是' } } })).toEqual(wrong('a label names no value of the fact'));
  });

  it('is taken where they do', () => {
    expect(fact('enum', { values: ['a', 'b-c'], labels: { a: { zh: '甲' } } })).toEqual([]);
    expect(fact('set', { values: ['a'] })).toEqual([]);
    expect(fact('set', { of: 'authority' })).toEqual([]);
    expect(fact('boolean', { labels: { true: { zh: '有' }, false: { zh: '没有' } } })).toEqual([]);
  });

  it('is refused twice, and where the law forbids to ask', () => {
    expect(around({ facts: [...FACTS.slice(0, 10), FACTS[0]!] })).toEqual(['factTwice fact talent.class is declared twice']);
    const [fault] = faultsOf(
      policyOf([gate], { facts: [...FACTS.slice(0, 10), declare('talent.pay', 'integer', { zh: '年薪' })] }),
    );
    expect(fault).toMatchObject({ code: 'factForbidden', name: 'talent.pay', text: 'parentsIncome' });
    expect(fault!.message).toMatch(
      /^fact talent.pay must not be asked for \(parentsIncome\): parents' income must not be collected\. /,
    );
  });

  it('is refused where a table cannot compute it', () => {
    const computed = declare('talent.sum', 'integer', { source: 'table' });
    expect(around({ facts: [...FACTS.slice(0, 10), computed] })).toEqual([
      'factNeverComputed no table has talent.sum as an output',
    ]);
    const authority = FACTS.map((one) => (one.key === 'request.authority' ? { ...one, source: 'table' } : one)).slice(0, 10);
    expect(around({ facts: authority })).toContain('factDeclaration fact request.authority: is set by the evaluation');
    const sums = ['one', 'two'].map((id) => tableOf(id, 'sum', ['talent.months'], ['points.total'], [['any', 1]]));
    expect(faultsOf(policyOf(sums))).toEqual([
      { code: 'factComputedTwice', table: 'two', name: 'points.total', message: 'points.total is computed by two tables' },
    ]);
  });

  it('is refused where facts are computed from one another in a circle', () => {
    const other = declare('points.other', 'integer', { source: 'table' });
    const tables = [
      tableOf('one', 'first', ['points.other'], ['points.total'], [['>= 1', 1]]),
      tableOf('two', 'first', ['points.total'], ['points.other'], [['>= 1', 1]]),
    ];
    expect(faultsOf(policyOf(tables, { facts: [...FACTS, other] }))).toEqual([
      { code: 'factCircular', message: 'tables compute facts from one another in a circle' },
    ]);
  });
});
