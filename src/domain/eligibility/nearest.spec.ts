import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { demoTree } from './demo-tree.fixture';
import { compilePolicy, evaluate, readFacts, readPolicy, type CompiledPolicy, type Facts, type Verdict } from './index';
import { compiled, declare, FACTS, policyOf, tableOf } from './small-policy.fixture';

function sample(): CompiledPolicy {
  const policy = readPolicy(JSON.parse(readFileSync(resolve(__dirname, '../../../demo/policies/sp-2027.json'), 'utf8')));
  const ready = policy.ok ? compilePolicy(policy.value, demoTree) : policy;
  if (!ready.ok) throw new Error(JSON.stringify(ready.error));
  return ready.value;
}

const SP = sample();

function factsOf(name: string): Facts {
  const facts = readFacts(SP.policy.cases!.find((one) => one.name.startsWith(name))!.facts);
  if (!facts.ok) throw new Error(name);
  return facts.value;
}

const decide = (facts: Facts): Verdict => evaluate(SP, facts, { authorities: [String(facts['request.authority'])] });

describe('what would turn a refusal', () => {
  it('names the first day on which the insurance will be long enough, and is right about it', () => {
    const facts = factsOf('4 D类，连续参保5个月');
    const { outcome, nearest } = decide(facts);
    expect(outcome).toBe('NOT_ELIGIBLE');
    expect(nearest).toEqual([
      {
        table: 'insurance',
        row: 2,
        failing: [
          {
            fact: 'talent.insuredMonths',
            cell: '>= 6',
            value: 5,
            turnsOn: '2027-06-01',
            words: {
              zh: '连续缴纳养老保险月数：5个月，需至少6个月；2027年6月1日起可满足',
              en: 'continuous pension insurance, months: 5 months; needs at least 6 months; met from 1 June 2027',
            },
          },
        ],
        on: '2027-06-01',
        outcomeThen: 'ELIGIBLE',
      },
    ]);
    expect(decide({ ...facts, 'request.on': '2027-06-01', 'talent.insuredMonths': 6 }).outcome).toBe('ELIGIBLE');
    expect(decide({ ...facts, 'request.on': '2027-05-31' }).nearest[0]!.on).toBe('2027-06-01');
  });

  it('tells a child that is too young this year in which year to apply', () => {
    const { nearest } = decide(factsOf('6 C类'));
    expect(nearest).toMatchObject([{ table: 'age', row: 5, schoolYear: 2028, outcomeThen: 'ELIGIBLE' }]);
    expect(nearest[0]!.failing).toMatchObject([{ fact: 'child.bornOn', value: '2021-07-15', turnsInSchoolYear: 2028 }]);
    expect(nearest[0]!.failing[0]!.words.en).toContain('apply in 2028');
  });

  it('tells no later season for a window that ends on a leap day', () => {
    expect(decide({ ...factsOf('6 C类'), 'child.bornOn': '2026-01-01' }).nearest).toEqual([]);
  });

  it('tells what the family may choose otherwise in its request', () => {
    expect(decide(factsOf('24 D类，民办小学')).nearest).toMatchObject([
      {
        table: 'ownership',
        row: 1,
        failing: [{ fact: 'request.schoolOwnership', change: { fact: 'request.schoolOwnership', to: 'public' } }],
        outcomeThen: 'ELIGIBLE',
      },
    ]);
    const elsewhere = decide(factsOf('C类，申请区外')).nearest.flatMap(({ failing }) => failing.map(({ change }) => change));
    expect(elsewhere).toEqual([
      { fact: 'request.authority', to: 'ZZ' },
      { fact: 'request.authority', to: '410102' },
    ]);
  });

  it.each(['3 C类', '10 B类，证书不在人才库中', '18 2026年', 'B类，柔性引进', '初中，不是小学毕业生'])(
    'advises nothing where only a fact that is nobody’s to bend stands in the way: %s',
    (name) => {
      const { outcome, nearest, remedy } = decide(factsOf(name));
      expect({ outcome, nearest }).toEqual({ outcome: 'NOT_ELIGIBLE', nearest: [] });
      expect(remedy!.zh).toContain('普通招生入学');
      expect(remedy!.en).toContain('ordinary enrolment');
    },
  );

  it('never varies a home, a registration, a class or a relation, whatever is refused', () => {
    const bent = SP.policy.cases!.flatMap((one) => {
      const facts = readFacts(one.facts);
      return facts.ok
        ? decide(facts.value).nearest.flatMap(({ failing }) => failing.flatMap(({ change }) => change?.fact ?? []))
        : [];
    });
    expect([...new Set(bent)].sort()).toEqual(['request.authority', 'request.schoolOwnership']);
  });

  it('puts the ordinary channel beside every refusal, in our words where the policy has none', () => {
    const policy = compiled(policyOf([tableOf('t', 'first', ['talent.class'], ['outcome'], [['any', 'fail']])]));
    expect(evaluate(policy, {}, { authorities: ['JK'] }).remedy!.en).toContain('ordinary enrolment is open');
    expect(decide(factsOf('1 B类')).remedy).toBeNull();
    expect(decide(factsOf('3 C类')).remedy!.zh).toMatch(/^如孩子的父亲或母亲本人是认定的高层次人才.*普通招生入学/);
  });

  it('is not looked for without a trace, unless asked', () => {
    const facts = factsOf('4 D类，连续参保5个月');
    const authorities = ['410102'];
    expect(evaluate(SP, facts, { authorities, trace: false }).nearest).toEqual([]);
    expect(evaluate(SP, facts, { authorities, trace: false, nearest: true }).nearest).toHaveLength(1);
  });
});

describe('time', () => {
  const waits = (facts: Facts, cell: string, fact = declare('wait.count', 'integer', { changes: 'time', unit: 'month' })) => {
    const gate = tableOf(
      'gate',
      'first',
      ['wait.count'],
      ['outcome'],
      [
        [cell, 'pass'],
        ['any', 'fail'],
      ],
    );
    const policy = compiled(policyOf([gate], { facts: [...FACTS.slice(0, 10), fact] }));
    return evaluate(policy, facts, { authorities: ['JK'] }).nearest.map(({ on }) => on);
  };

  it('raises a count of months on each first, a count of years on the day of the year', () => {
    expect(waits({ 'request.on': '2027-04-30', 'wait.count': 3 }, '>= 5')).toEqual(['2027-06-01']);
    const years = declare('wait.count', 'integer', { changes: 'time', unit: 'year' });
    expect(waits({ 'request.on': '2027-04-30', 'wait.count': 3 }, '>= 4', years)).toEqual([undefined]);
  });

  it('does not look beyond the beginning of the school year for an entry, nor for a fact that never changes', () => {
    const entry = { 'request.on': '2027-04-30', 'request.entry': 'start' };
    expect(waits({ ...entry, 'wait.count': 3 }, '>= 20')).toEqual([undefined]);
    expect(waits({ ...entry, 'wait.count': 3 }, '>= 5', declare('wait.count', 'integer', { unit: 'month' }))).toEqual([]);
    expect(waits({ 'wait.count': 3 }, '>= 5')).toEqual([]);
  });

  it('names the day after the one that stands in the way', () => {
    const gate = tableOf(
      'gate',
      'first',
      ['talent.validTo', 'request.on'],
      ['outcome'],
      [
        ['> request.on', 'any', 'fail'],
        ['any', '<= 2027-05-25', 'fail'],
        ['any', 'any', 'pass'],
      ],
    );
    const facts = { 'request.on': '2027-05-20', 'talent.validTo': '2027-05-22' };
    const [row] = evaluate(compiled(policyOf([gate])), facts, { authorities: ['JK'] }).nearest;
    expect(row).toMatchObject({
      row: 3,
      on: '2027-05-26',
      failing: [{ fact: 'talent.validTo', ends: true, turnsOn: '2027-05-22' }],
    });
  });
});
