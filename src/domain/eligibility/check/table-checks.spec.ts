import { demoTree } from '../demo-tree.fixture';
import { checkPolicy, type DecisionTable, type OutputCell, type Policy, type PolicyFinding } from '../index';
import { policyOf, tableOf } from '../small-policy.fixture';

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

describe('the static check of a table', () => {
  it('finds nothing wrong with a sound one', () => {
    const sound = table(
      'unique',
      ['talent.class', 'talent.months'],
      [
        ['in A, B', 'any', 'pass'],
        ['in C, D', '>= 6', 'pass'],
        ['in C, D', '< 6', 'fail'],
        ['in C, D', 'is none', 'fail'],
        ['is none', 'any', 'fail'],
      ],
    );
    expect(checkPolicy(policyOf([sound]), demoTree)).toEqual({ publishable: true, findings: [], cases: [] });
  });

  it('shows a gap by a child whom people would have to decide', () => {
    const gaping = table(
      'unique',
      ['talent.class', 'talent.months'],
      [
        ['in A, B', 'any', 'pass'],
        ['= C', 'any', 'pass'],
        ['= D', '>= 6', 'pass'],
        ['= D', '<= 3', 'fail'],
        ['is none', 'any', 'fail'],
      ],
    );
    const [finding, ...others] = check([gaping]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'gap', severity: 'error', table: 't' });
    expect(finding!.example).toMatchObject({ outcome: 'MANUAL', reason: 'noRuleMatches' });
    expect(finding!.example!.facts['talent.class']).toBe('D');
    expect([4, 5]).toContain(finding!.example!.facts['talent.months']);
  });

  it('only warns of a gap that a fact must be none to fall into', () => {
    const gaping = table(
      'unique',
      ['talent.class'],
      [
        ['in A, B', 'pass'],
        ['in C, D', 'fail'],
      ],
    );
    const report = checkPolicy(policyOf([gaping]), demoTree);
    expect(told(report.findings)).toEqual([['gapForNone', 'warning']]);
    expect(report.publishable).toBe(true);
    expect(report.findings[0]!.example!.facts['talent.class']).toBeNull();
  });

  it('does not take for a gap what another table refuses anyway', () => {
    const listed = tableOf(
      'listed',
      'first',
      ['talent.class'],
      ['outcome'],
      [
        ['is none', 'fail'],
        ['any', 'pass'],
      ],
    );
    const mode = tableOf(
      'mode',
      'first',
      ['talent.class'],
      ['mode'],
      [
        ['in A, B, C', 'ranked'],
        ['= D', 'nearest'],
      ],
    );
    expect(check([listed, mode])).toEqual([]);
    expect(told(check([mode]))).toEqual([['gapForNone', 'warning']]);
  });

  it('shows rows of a unique table that hold together and differ', () => {
    const twice = table(
      'unique',
      ['talent.class', 'talent.listed'],
      [
        ['in A, B', 'any', 'pass'],
        ['in B, C', '= true', 'manual'],
        ['in C, D', 'not in true', 'fail'],
        ['= D', '= true', 'pass'],
        ['is none', '= true', 'fail'],
        ['is none', 'not in true', 'fail'],
      ],
    );
    const findings = check([twice]);
    expect(told(findings)).toEqual([['overlap', 'error', 1, 2]]);
    expect(findings[0]!.example).toMatchObject({
      outcome: 'MANUAL',
      reason: 'rulesConflict',
      facts: { 'talent.class': 'B', 'talent.listed': true },
    });
  });

  it('names the boundary that two rows claim, and the one that none does', () => {
    const months = (upper: string, lower: string) => [
      [upper, 'pass'],
      [lower, 'fail'],
      ['is none', 'fail'],
    ];
    const twice = check([table('unique', ['talent.months'], months('>= 6', '<= 6'))]);
    expect(twice).toMatchObject([{ code: 'boundaryTwice', severity: 'error', name: 'talent.months', row: 1, otherRows: [2] }]);
    expect(twice[0]!.example!.facts['talent.months']).toBe(6);
    const nobody = check([table('unique', ['talent.months'], months('> 6', '< 6'))]);
    expect(nobody).toMatchObject([{ code: 'boundaryUnclaimed', severity: 'error', name: 'talent.months' }]);
    expect(nobody[0]!.example!.facts['talent.months']).toBe(6);
  });

  it('warns of boundary days in a first table, where a later row swallows them', () => {
    const windows = (from: string) =>
      check([
        table(
          'first',
          ['child.bornOn'],
          [
            ['2019-09-01 .. 2020-08-31', 'pass'],
            [`${from} .. 2021-08-31`, 'manual'],
            ['any', 'fail'],
          ],
        ),
      ]);
    expect(windows('2020-09-01')).toEqual([]);
    expect(told(windows('2020-08-31'))).toEqual([['boundaryTwice', 'warning', 1, 2]]);
    expect(told(windows('2020-09-02'))).toEqual([['boundaryUnclaimed', 'warning', 1, 2]]);
    expect(windows('2020-09-02')[0]!.example!.facts['child.bornOn']).toBe('2020-09-01');
    expect(windows('2020-09-03')).toEqual([]);
  });

  it('finds rows that no child can meet, and rows that never decide', () => {
    const dead = table(
      'first',
      ['talent.class', 'request.on', 'talent.validTo'],
      [
        ['in A, B', '> 2027-06-01', 'any', 'pass'],
        ['any', '< 2027-05-01', '< request.on', 'manual'],
        ['any', '>= 2027-05-01', '< 2027-05-01', 'fail'],
        ['= A', '>= 2027-07-01', 'any', 'manual'],
        ['any', 'any', 'any', 'fail'],
        ['any', 'any', 'any', 'pass'],
      ],
    );
    expect(told(check([dead]))).toEqual([
      ['rowShadowed', 'error', 4, 1],
      ['rowShadowed', 'warning', 6, 5],
    ]);
    const impossible = table(
      'first',
      ['child.used', 'request.stage'],
      [
        ['= primary', 'any', 'pass'],
        ['in request.stage', 'is none', 'fail'],
        ['any', 'any', 'manual'],
      ],
    );
    expect(told(check([impossible]))).toEqual([['rowDead', 'error', 2]]);
  });

  it('looks at a row only for the authorities where it stands', () => {
    const rows: (readonly string[])[] = [
      ['= JK', 'any', 'pass'],
      ['not in JK', 'any', 'fail'],
    ];
    const overrides = [{ authority: 'JK', table: 't', rows: [{ clause: 'P1', when: ['any', 'any'], then: ['pass'] }] }];
    const asked = table('unique', ['request.authority', 'talent.class'], rows);
    expect(told(check([asked]))).toEqual([['columnUnused', 'warning']]);
    expect(told(check([asked], { overrides }))).toEqual([
      ['rowDead', 'error', 1],
      ['columnUnused', 'warning'],
    ]);
  });

  it('finds a row that repeats another, also where rows are added up', () => {
    expect(told(check([table('unique', ['talent.class'], [...CLASSES.map((cell) => [cell, 'pass']), ['= D', 'pass']])]))).toEqual(
      [['rowRepeated', 'warning', 4, 2]],
    );
    const points = tableOf(
      'points',
      'sum',
      ['talent.class'],
      ['points.total'],
      [
        ['= A', 10],
        ['= B', 5],
        ['= A', 10],
      ],
    );
    expect(told(check([points], { criteria: ['points'] }))).toEqual([['rowRepeated', 'warning', 3, 1]]);
  });

  it('finds columns and tables that change nothing', () => {
    const idle = tableOf('idle', 'first', ['talent.class'], ['outcome'], [['any', 'pass']]);
    const points = tableOf('points', 'sum', ['talent.class'], ['points.total'], [['= A', 10]]);
    const findings = check([idle, points], { decide: ['idle'] });
    expect(findings.map(({ code, table: id, column }) => [code, id, column])).toEqual([
      ['columnUnused', 'idle', 1],
      ['columnUnused', 'points', 2],
      ['tableUnasked', 'points', undefined],
    ]);
  });

  it('sees through the points that another table adds up', () => {
    const points = tableOf(
      'points',
      'sum',
      ['talent.class', 'talent.listed'],
      ['points.total'],
      [
        ['= A', 'any', 100],
        ['= B', 'any', 60],
        ['any', '= true', 50],
      ],
    );
    const limit = (rows: readonly (readonly OutputCell[])[]) => check([points, table('unique', ['points.total'], rows)]);
    expect(
      limit([
        ['>= 110', 'pass'],
        ['< 110', 'fail'],
      ]),
    ).toEqual([]);
    const [gap] = limit([
      ['> 110', 'pass'],
      ['< 110', 'fail'],
    ]);
    expect(gap).toMatchObject({
      code: 'boundaryUnclaimed',
      example: { facts: { 'talent.class': 'B', 'talent.listed': true }, reason: 'noRuleMatches' },
    });
    expect(
      told(
        limit([
          ['> 150', 'manual'],
          ['> 100', 'pass'],
          ['<= 100', 'fail'],
        ]),
      ),
    ).toContainEqual(['rowDead', 'error', 1]);
  });
});
