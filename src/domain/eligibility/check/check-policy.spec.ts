import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { demoTree } from '../demo-tree.fixture';
import {
  checkPolicy,
  compilePolicy,
  evaluate,
  readPolicy,
  treeOf,
  type DecisionTable,
  type OutputCell,
  type Policy,
  type PolicyFinding,
} from '../index';
import { declare, policyOf, tableOf } from '../small-policy.fixture';

const table = (
  hit: 'unique' | 'first' | 'collect' | 'sum',
  inputs: readonly string[],
  rows: readonly (readonly OutputCell[])[],
) => tableOf('t', hit, inputs, ['outcome'], rows);

const check = (tables: readonly DecisionTable[], rest: Partial<Policy> = {}): readonly PolicyFinding[] =>
  checkPolicy(policyOf(tables, rest), demoTree).findings;

const told = (findings: readonly PolicyFinding[]): unknown[] =>
  findings.map(({ code, severity, row, otherRows }) => [code, severity, ...(row ? [row] : []), ...(otherRows ?? [])]);

const CLASSES = ['in A, B', 'in C, D', 'is none'];

describe('the static check of a whole policy', () => {
  it('finds a promise that another table always breaks', () => {
    const age = tableOf(
      'age',
      'first',
      ['talent.class', 'talent.months'],
      ['outcome'],
      [
        ['= D', '>= 6', 'pass'],
        ['any', 'any', 'fail'],
      ],
    );
    const scope = tableOf(
      'scope',
      'first',
      ['talent.class'],
      ['outcome'],
      [
        ['in A, B, C', 'pass'],
        ['any', 'fail'],
      ],
    );
    const [finding, ...others] = check([age, scope]).filter(({ row, table: id }) => id === 'age' && row === 1);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'tablesContradict', severity: 'error', otherTable: 'scope' });
    expect(finding!.example).toMatchObject({ outcome: 'NOT_ELIGIBLE', facts: { 'talent.class': 'D' } });
  });

  it('finds two tables that give one child two modes', () => {
    const mode = (id: string, name: string) =>
      tableOf(
        id,
        'first',
        ['talent.class'],
        ['mode'],
        [
          ['in A, B', name],
          ['any', null],
        ],
      );
    expect(told(check([mode('one', 'ranked'), mode('two', 'nearest')]))).toEqual([['tablesContradict', 'error', 1, 1]]);
    expect(check([mode('one', 'ranked'), mode('two', 'ranked')])).toEqual([]);
  });

  it('names words that meet nothing: a fact of a case, a reason of a remedy, a paper without its name', () => {
    const asks = tableOf(
      'asks',
      'first',
      ['talent.class'],
      ['outcome', 'reason', 'ask'],
      [
        ['= A', 'material', 'certificateMissing', null],
        ['= B', 'material', 'certificateMissing', 'talent.class'],
        ['any', 'pass', null, null],
      ],
    );
    const findings = check([asks], {
      cases: [{ name: 'a', facts: { 'talent.class': 'C', 'talent.clas': 'A' }, expect: { outcome: 'ELIGIBLE' } }],
      remedies: [
        { reason: '*', zh: '可报名' },
        { reason: 'certificateMising', zh: '补交' },
      ],
    });
    expect(findings.map(({ code, severity, row, text }) => [code, severity, row ?? text])).toEqual([
      ['caseFactUnknown', 'warning', 'talent.clas'],
      ['materialUnnamed', 'warning', 1],
      ['remedyUnused', 'warning', 'certificateMising'],
    ]);
    expect(findings[0]!.message).toContain('is talent.class meant?');
    expect(findings[2]!.zh).toContain('是否应为 certificateMissing');
  });

  it('says what could stand in place of a word that it does not know', () => {
    const first = (cell: string) => check([table('unique', ['talent.class'], [[cell, 'pass']])])[0]!;
    expect(first('= Z')).toMatchObject({ code: 'valueUnknown', row: 1, column: 1, right: expect.stringContaining('A、B') });
    expect(first('= Z').zh).toContain('可用的是 A、B');
    expect(first('≥ A').zh).toContain('可写 any');
    const misspelled = check([table('unique', ['talent.clas'], [['= A', 'pass']])])[0]!;
    expect(misspelled).toMatchObject({ code: 'factUnknown', column: 1, right: 'talent.class' });
    expect(misspelled.zh).toContain('是否应为 talent.class');
  });

  it('says at which authority the list that a policy brings along is no tree', () => {
    const codes = (...authorities: { code: string; parent?: string }[]) => {
      const { findings } = checkPolicy(
        policyOf([], { authorities: authorities.map((one) => ({ ...one, zh: one.code })) }),
        demoTree,
      );
      return findings.filter(({ path }) => path?.startsWith('authorities')).map(({ code, path, text }) => [code, path, text]);
    };
    expect(codes({ code: 'Q' }, { code: 'Q' })).toEqual([['authoritiesNoTree', 'authorities[1]', 'Q']]);
    expect(codes({ code: 'Q' }, { code: 'R', parent: 'X' })).toEqual([['authoritiesNoTree', 'authorities[1]', 'R']]);
    expect(codes({ code: 'Q', parent: 'R' }, { code: 'R', parent: 'Q' })).toEqual([['authoritiesNoTree', 'authorities[0]', 'Q']]);
  });

  it('holds a policy to its own cases', () => {
    const sound = table(
      'unique',
      ['talent.class'],
      CLASSES.map((cell) => [cell, 'pass']),
    );
    const cases = [{ name: 'a refusal', facts: { 'talent.class': 'A' }, expect: { outcome: 'NOT_ELIGIBLE' } }];
    const report = checkPolicy(policyOf([sound], { cases }), demoTree);
    expect(report.publishable).toBe(false);
    expect(report.findings).toMatchObject([{ code: 'caseFails', severity: 'error', name: 'a refusal' }]);
  });

  it('refuses what does not compile, with table, row and column, in both languages', () => {
    const report = checkPolicy(policyOf([table('unique', ['talent.months'], [['at least 6', 'pass']])]), demoTree);
    expect(report).toMatchObject({
      publishable: false,
      findings: [
        {
          code: 'cellNotUnderstood',
          severity: 'error',
          table: 't',
          row: 1,
          column: 1,
          zh: expect.stringMatching(/^表 t第 1 行第 1 列：单元格“at least 6”无法识别，可写 any/) as string,
        },
      ],
    });
  });

  it('shows for every example facts that the evaluation, asked again, answers as told', () => {
    const slips = [
      table(
        'unique',
        ['talent.class', 'talent.months'],
        [
          ['in A, B', 'any', 'pass'],
          ['in B, C', '>= 6', 'fail'],
          ['= D', '< 3', 'fail'],
        ],
      ),
      tableOf(
        'other',
        'first',
        ['talent.listed', 'talent.class'],
        ['outcome'],
        [
          ['= true', '= A', 'pass'],
          ['= true', '= A', 'manual'],
          ['any', 'any', 'fail'],
        ],
      ),
    ];
    const policy = policyOf(slips);
    const ready = compilePolicy(policy, demoTree);
    const examples = checkPolicy(policy, demoTree).findings.flatMap(({ example }) => example ?? []);
    expect(examples.length).toBeGreaterThanOrEqual(3);
    for (const { facts, authority, outcome, reason } of examples)
      expect(ready.ok && evaluate(ready.value, facts, { authorities: [authority] })).toMatchObject({ outcome, reason });
  });

  it('answers within seconds for a table of two hundred rows and eight columns', () => {
    const facts = [...'abcdefgh'].map((name, at) =>
      at < 5 ? declare(`x.${name}`, 'enum', { values: ['p', 'q', 'r', 's', 't'] }) : declare(`x.${name}`, 'integer'),
    );
    const rows = Array.from({ length: 200 }, (_each, at) => [
      `= ${'pqrst'[at % 5]}`,
      `= ${'pqrst'[Math.floor(at / 5) % 5]}`,
      at % 3 === 0 ? 'in p, q' : 'any',
      'any',
      at % 7 === 0 ? 'not in s' : 'any',
      `${Math.floor(at / 25) * 10} .. ${Math.floor(at / 25) * 10 + 9}`,
      at % 2 === 0 ? '>= 0' : 'any',
      at % 11 === 0 ? '< 50' : 'any',
      at % 2 === 0 ? 'pass' : 'fail',
    ]);
    const codes = check(
      [
        tableOf(
          't',
          'unique',
          facts.map(({ key }) => key),
          ['outcome'],
          rows,
        ),
      ],
      { facts },
    ).map(({ code }) => code);
    expect(codes).toContain('gap');
    expect(codes).not.toContain('tooTangled');
  });
});

const POLICIES = join(__dirname, '../../../../demo/policies');

describe('the shipped policies', () => {
  it.each(readdirSync(POLICIES).filter((name) => name.endsWith('.json')))('%s: the check finds nothing', (name) => {
    const policy = readPolicy(JSON.parse(readFileSync(join(POLICIES, name), 'utf8')));
    if (!policy.ok) throw new Error(JSON.stringify(policy.error));
    const tree = treeOf(policy.value) ?? demoTree;
    const { publishable, findings } = checkPolicy(policy.value, tree);
    expect({ publishable, findings }).toEqual({ publishable: true, findings: [] });
  });
});
