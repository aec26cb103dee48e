import { evaluate, type DecisionTable, type Facts, type Policy } from './index';
import { compiled, declare, FACTS, policyOf, tableOf } from './small-policy.fixture';
import type { OutputCell } from './policy';

const facts = [
  ...FACTS.slice(0, 7),
  declare('request.authority', 'authority', { zh: '申请的区', en: 'district asked for' }),
  declare('request.stage', 'enum', {
    values: ['primary', 'junior'],
    changes: 'family',
    zh: '学段',
    labels: { junior: { zh: '初中', en: 'junior school' } },
  }),
  FACTS[9]!,
  declare('talent.insuredMonths', 'integer', { zh: '社保', en: 'insurance', unit: 'month' }),
];
const gate = (id: string, inputs: readonly string[], rows: readonly (readonly OutputCell[])[]) =>
  tableOf(id, 'first', inputs, ['outcome', 'reason'], rows);
const nearest = (tables: readonly DecisionTable[], given: Facts, rest: Partial<Policy> = {}, authorities = ['JK']) =>
  evaluate(compiled(policyOf(tables, { facts, ...rest })), given, { authorities }).nearest;

const insurance = gate(
  'insurance',
  ['talent.insuredMonths'],
  [
    ['>= 6', 'pass', null],
    ['any', 'fail', 'tooShort'],
  ],
);

describe('what would turn a refusal, in words', () => {
  it('is a day from which the cell is met', () => {
    expect(nearest([insurance], { 'talent.insuredMonths': 5, 'request.on': '2027-05-20' })).toEqual([
      {
        table: 'insurance',
        row: 1,
        failing: [
          {
            fact: 'talent.insuredMonths',
            cell: '>= 6',
            value: 5,
            turnsOn: '2027-06-01',
            words: {
              zh: '社保：5个月，需至少6个月；2027年6月1日起可满足',
              en: 'insurance: 5 months; needs at least 6 months; met from 1 June 2027',
            },
          },
        ],
        on: '2027-06-01',
        outcomeThen: 'ELIGIBLE',
      },
    ]);
  });

  it('names the day for each cell by itself where several must turn', () => {
    const both = gate(
      'both',
      ['talent.insuredMonths', 'request.on'],
      [
        ['>= 6', '>= 2027-07-10', 'pass', null],
        ['any', 'any', 'fail', 'notYet'],
      ],
    );
    const [row] = nearest([both], { 'talent.insuredMonths': 5, 'request.on': '2027-05-20' });
    expect(row!.failing.map(({ fact, turnsOn }) => [fact, turnsOn])).toEqual([
      ['talent.insuredMonths', '2027-06-01'],
      ['request.on', '2027-07-10'],
    ]);
    expect(row!.on).toBe('2027-07-10');
  });

  it('is a cell of the refusing row that ceases to hold', () => {
    const early = gate(
      'early',
      ['request.on'],
      [
        ['< 2027-06-01', 'fail', 'tooEarly'],
        ['any', 'pass', null],
      ],
    );
    expect(nearest([early], { 'request.on': '2027-05-20' })).toEqual([
      {
        table: 'early',
        row: 2,
        failing: [
          {
            fact: 'request.on',
            cell: '< 2027-06-01',
            value: '2027-05-20',
            ends: true,
            turnsOn: '2027-06-01',
            words: {
              zh: 'request.on：2027年5月20日，不得早于2027年6月1日；2027年6月1日起可满足',
              en: 'request.on: 20 May 2027; must not be before 1 June 2027; met from 1 June 2027',
            },
          },
        ],
        on: '2027-06-01',
        outcomeThen: 'ELIGIBLE',
      },
    ]);
  });

  it('is a school year in which to apply', () => {
    const age = gate(
      'age',
      ['child.bornOn'],
      [
        ['born so that 6 on YEAR-08-31', 'pass', null],
        ['any', 'fail', 'tooYoung'],
      ],
    );
    const [row, ...others] = nearest([age], { 'child.bornOn': '2022-09-01', 'request.on': '2027-05-20' });
    expect(others).toEqual([]);
    expect(row).toMatchObject({ table: 'age', row: 1, schoolYear: 2029, outcomeThen: 'ELIGIBLE' });
    expect(row!.failing[0]).toMatchObject({
      turnsInSchoolYear: 2029,
      words: {
        zh: 'child.bornOn：2022年9月1日，需2027年8月31日时6周岁；2029年秋季入学时可满足，可于2029年申请',
        en: 'child.bornOn: 1 September 2022; needs 6 years old on 31 August 2027; met for the school year 2029: apply in 2029',
      },
    });
    expect(nearest([age], { 'child.bornOn': '2024-09-01', 'request.on': '2027-05-20' })).toEqual([]);
    expect(nearest([age], { 'child.bornOn': '2022-09-01' })).toEqual([]);
  });

  it('is another choice in the request', () => {
    const stage = gate(
      'stage',
      ['request.stage'],
      [
        ['= junior', 'pass', null],
        ['any', 'fail', 'wrongStage'],
      ],
    );
    expect(nearest([stage], { 'request.stage': 'primary' })).toEqual([
      {
        table: 'stage',
        row: 1,
        failing: [
          {
            fact: 'request.stage',
            cell: '= junior',
            value: 'primary',
            change: { fact: 'request.stage', to: 'junior' },
            words: {
              zh: '学段：primary，需为初中；学段改为初中即可满足',
              en: 'request.stage: primary; needs junior school; met when request.stage is junior school',
            },
          },
        ],
        outcomeThen: 'ELIGIBLE',
      },
    ]);
    expect(nearest([stage], {})).toEqual([]);
  });

  it('is the choice itself where another authority has other rows', () => {
    const refused = gate('refused', ['talent.class'], [['any', 'fail', 'notHere']]);
    const rows = [{ clause: 'P1', when: ['any'], then: ['pass', null] }];
    const found = nearest(
      [refused],
      { 'request.authority': 'JK', 'talent.class': 'A' },
      { overrides: [{ authority: 'HK', table: 'refused', rows }] },
    );
    expect(found).toEqual([
      {
        table: 'refused',
        row: 1,
        failing: [
          {
            fact: 'request.authority',
            cell: '= HK',
            value: 'JK',
            change: { fact: 'request.authority', to: 'HK' },
            words: { zh: '申请的区改为HK即可满足', en: 'met when district asked for is HK' },
          },
        ],
        outcomeThen: 'ELIGIBLE',
      },
    ]);
  });

  it('tells no more than three choices, and those that make eligible before those that do not', () => {
    const here = gate(
      'here',
      ['request.authority'],
      [
        ['in JK', 'fail', 'notHere'],
        ['in HK, GX, ZD, 410102', 'pass', null],
        ['any', 'manual', 'ask'],
      ],
    );
    const found = nearest([here], { 'request.authority': 'JK' });
    expect(found).toHaveLength(3);
    expect(found.every(({ outcomeThen }) => outcomeThen === 'ELIGIBLE')).toBe(true);
    const manual = gate(
      'here',
      ['request.authority'],
      [
        ['in JK', 'fail', 'notHere'],
        ['in HK', 'manual', 'ask'],
        ['any', 'fail', 'notHere'],
      ],
    );
    expect(nearest([manual], { 'request.authority': 'JK' })).toMatchObject([{ outcomeThen: 'MANUAL' }]);
  });

  it('looks for time first and then for choices, at every table that refuses', () => {
    const stage = gate(
      'stage',
      ['request.stage', 'talent.insuredMonths'],
      [
        ['= junior', 'any', 'pass', null],
        ['any', '>= 6', 'pass', null],
        ['any', 'any', 'fail', 'wrongStage'],
      ],
    );
    const found = nearest([stage], { 'request.stage': 'primary', 'talent.insuredMonths': 5, 'request.on': '2027-05-20' });
    expect(found.map(({ row, on }) => [row, on])).toEqual([
      [2, '2027-06-01'],
      [1, undefined],
    ]);
    expect(
      nearest([stage, insurance], { 'request.stage': 'primary', 'talent.insuredMonths': 5, 'request.on': '2027-05-20' }).map(
        ({ table, on }) => [table, on],
      ),
    ).toEqual([
      ['stage', '2027-06-01'],
      ['insurance', '2027-06-01'],
    ]);
  });

  it('says nothing of the value where the fact is not known', () => {
    const torn = gate(
      'torn',
      ['request.stage', 'talent.insuredMonths'],
      [
        ['= junior', '>= 6', 'pass', null],
        ['not in junior', 'any', 'fail', 'wrongStage'],
        ['any', 'any', 'manual', 'ask'],
      ],
    );
    const [row] = nearest([torn], { 'request.stage': 'primary' });
    expect(row!.outcomeThen).toBe('NEED_MATERIAL');
    expect(row!.failing.map(({ fact, value }) => [fact, value])).toEqual([['request.stage', 'primary']]);
  });
});
