import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoTree } from '../demo-tree.fixture';
import { diffPolicies, type DecisionTable, type Policy, type Row } from '../index';

const sp = JSON.parse(readFileSync(join(__dirname, '../../../../demo/policies/sp-2027.json'), 'utf8')) as Policy;

const withTable = (id: string, change: (table: DecisionTable) => DecisionTable): Policy => ({
  ...sp,
  tables: sp.tables.map((table) => (table.id === id ? change(table) : table)),
});
const withRow = (id: string, at: number, change: (row: Row) => Row): Policy =>
  withTable(id, (table) => ({ ...table, rows: table.rows.map((row, index) => (index === at ? change(row) : row)) }));
const zh = (from: Policy, to: Policy): string[] => diffPolicies(from, to, demoTree).map((each) => each.zh);
const en = (from: Policy, to: Policy): string[] => diffPolicies(from, to, demoTree).map((each) => each.en);

describe('the difference of two policies', () => {
  it('is nothing for a policy and itself', () => {
    expect(diffPolicies(sp, JSON.parse(JSON.stringify(sp)) as Policy, demoTree)).toEqual([]);
  });

  it('says a shifted bound as a change of that cell, in both languages', () => {
    const longer = withRow('insurance', 1, (row) => ({ ...row, when: ['in C, D', '>= 12'] }));
    expect(zh(sp, longer)).toEqual(['表“养老保险”第2行：连续缴纳养老保险月数：至少6个月 → 至少12个月']);
    expect(en(sp, longer)).toEqual([
      'table "Pension insurance", row 2: continuous pension insurance, months: at least 6 months → at least 12 months',
    ]);
    expect(diffPolicies(sp, longer, demoTree)).toMatchObject([{ about: 'tables', table: 'insurance', row: 2 }]);
  });

  it('says dates of the season as days', () => {
    const later = withRow('age', 4, (row) => ({ ...row, when: ['= start', '= G1', 'born so that 6 on YEAR-08-31'] }));
    expect(zh(sp, later)).toEqual(['表“年龄”第5行：出生日期：2027年6月30日时6周岁 → 2027年8月31日时6周岁']);
  });

  it('says a row that is gone and a row that is new in plain words', () => {
    const without = withTable('employment', (table) => ({ ...table, rows: table.rows.slice(1) }));
    expect(zh(sp, without)).toEqual(['表“工作情况”删去原第1行：P3：人才层次为A → outcome pass（A类人才可以柔性引进）']);
    expect(en(without, sp)).toEqual([
      'table "Employment": new row 1: P3: talent class A → outcome pass (class A may work flexibly)',
    ]);
  });

  it('says another outcome, another clause and another order of rows', () => {
    const stricter = withRow('relation', 1, (row) => ({ ...row, clause: 'P19', then: ['fail', 'relationNotCovered'] }));
    expect(zh(sp, stricter)).toEqual([
      '表“亲子关系”第2行：条款：P2 → P19；outcome："manual" → "fail"；reason："custodyUnclear" → "relationNotCovered"',
    ]);
    const turned = withTable('ownership', (table) => ({ ...table, rows: [...table.rows].reverse() }));
    expect(zh(sp, turned).length).toBeGreaterThan(0);
  });

  it('does not take a new column that says any for a change of every row', () => {
    const wider = withTable('ownership', (table) => ({
      ...table,
      inputs: ['request.stage', ...table.inputs],
      rows: table.rows.map((row) => ({ ...row, when: ['any', ...row.when] })),
    }));
    expect(en(sp, wider)).toEqual([
      'table "Ownership", inputs: ["request.schoolOwnership"] → ["request.stage","request.schoolOwnership"]',
    ]);
  });

  it('says what stands around the tables', () => {
    const other: Policy = {
      ...sp,
      id: 'SP-2028',
      schoolYear: 2028,
      clauses: [...sp.clauses!.slice(1), { id: 'P22', zh: '新条款', en: 'a new clause' }],
      facts: sp.facts.slice(1),
      tables: sp.tables.slice(1),
      decide: sp.decide.slice(1),
      criteria: ['class', 'lottery'],
      overrides: sp.overrides!.slice(1),
      cases: sp.cases!.slice(1),
    };
    const about = diffPolicies(sp, other, demoTree).map((each) => each.about);
    expect(about).toEqual([
      'id',
      'schoolYear',
      'clauses',
      'clauses',
      'facts',
      'tables',
      'overrides',
      'decide',
      'criteria',
      'cases',
    ]);
    expect(en(sp, other)).toContain('clause P22 is new: a new clause');
    expect(zh(sp, other)).toContain('事实“人才层次”（talent.class）不再采集');
    expect(diffPolicies(other, sp, demoTree)).toHaveLength(about.length);
  });

  it('names every part of the form that changes, the switch of versions too, in words and not in JSON', () => {
    const changes: Partial<Policy> = {
      title: { zh: '新名', en: 'New name' },
      effective: { from: '2027-06-01', to: '2028-05-31' },
      criteria: ['class', 'lottery'],
      decide: [...sp.decide].reverse(),
      remedies: [{ reason: '*', zh: '可报名', en: 'open' }],
      reserve: [{ authority: '*', stage: 'primary', shareBp: 250, minimum: 1, clause: 'P1' }],
      groups: { SOME: ['410102'] },
      transition: sp.transition === 'betterOfTwo' ? 'versionAtSubmission' : 'betterOfTwo',
    };
    for (const [key, value] of Object.entries(changes)) {
      const found = diffPolicies(sp, { ...sp, [key]: value }, demoTree);
      expect(found.map(({ about }) => about)).toEqual([key]);
      expect(`${found[0]!.zh}${found[0]!.en}`).not.toMatch(/["{}[\]]/);
    }
    expect(zh(sp, { ...sp, transition: 'betterOfTwo' })).toEqual(['新旧衔接：无 → 从旧兼从优']);
  });
});
