import { demoTree } from '../demo-tree.fixture';
import { checkPolicy, type HitPolicy, type OutputCell, type PolicyFinding } from '../index';
import { policyOf, tableOf } from '../small-policy.fixture';

const INPUTS = ['talent.class', 'talent.months'];
const check = (hit: HitPolicy, rows: readonly (readonly OutputCell[])[], inputs = INPUTS): readonly PolicyFinding[] =>
  checkPolicy(policyOf([tableOf('t', hit, inputs, ['outcome'], rows)]), demoTree).findings;
const many = <T>(count: number, one: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => one(at));
const told = (findings: readonly PolicyFinding[]): unknown[] =>
  findings.map(({ code, row, otherRows }) => [code, row ?? null, otherRows?.length ?? 0]);

describe('a long table', () => {
  it('with rows written twice shows twenty of them, each with the row that decides before it, and counts the rest', () => {
    const once = many(150, (at) => ['in A, B', `= ${at}`, 'pass']);
    const findings = check('first', [...once, ...once, ['any', 'any', 'fail']]);
    expect(findings.slice(0, 20).map(({ code, row, otherRows }) => [code, row, otherRows])).toEqual(
      many(20, (at) => ['rowShadowed', 151 + at, [1 + at]]),
    );
    expect(told(findings.slice(20))).toEqual([['rowShadowed', null, 130]]);
    expect(findings[0]!.example!.facts).toMatchObject({ 'talent.months': 0 });
    expect(findings[20]!.example).toBeUndefined();
  });

  it('with rows that several stronger rows swallow together names all of these and no other', () => {
    const findings = check('first', [
      ['in A, B', 'any', 'pass'],
      ['= D', 'any', 'pass'],
      ['in C, D', '>= 6', 'pass'],
      ['= C', '< 6', 'manual'],
      ['in B, C', 'is none', 'fail'],
      ['in B, C', '>= 0', 'fail'],
      ['any', 'any', 'fail'],
    ]);
    expect(findings.map(({ code, row, otherRows }) => [code, row, otherRows])).toEqual([['rowShadowed', 6, [1, 3, 4]]]);
  });

  it('that says the same twice under unique keeps the first of two, and counts beyond twenty', () => {
    const once = many(30, (at) => ['= A', `= ${at}`, 'pass']);
    const rest = [
      ['= A', '> 29', 'fail'],
      ['= A', '< 0', 'fail'],
      ['= A', 'is none', 'fail'],
      ['not in A', 'any', 'fail'],
    ];
    const findings = check('unique', [...once, ...rest, ...once]);
    expect(findings[0]).toMatchObject({ code: 'rowRepeated', row: 64, otherRows: [30] });
    expect(told(findings.slice(-1))).toEqual([['rowRepeated', null, 10]]);
    expect(findings).toHaveLength(21);
  });

  it('of days that follow each other is told of the day left out, of no other', () => {
    const day = (at: number): string => new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
    const days = many(60, (at) => [`= ${day(at)}`, at % 2 === 0 ? 'pass' : 'manual']);
    const findings = check('first', [...days.slice(0, 30), ...days.slice(31), ['any', 'fail']], ['child.bornOn']);
    expect(findings.map(({ code, row, otherRows, column }) => [code, row, otherRows, column])).toEqual([
      ['boundaryUnclaimed', 30, [31], 1],
    ]);
    expect(findings[0]!.message).toContain(day(30));
  });

  it('is told of bounds that touch in whichever order the rows stand, in the order of the table', () => {
    const findings = check('first', [
      ['= A', '10 .. 20', 'pass'],
      ['= B', '105 .. 108', 'pass'],
      ['= A', '0 .. 10', 'fail'],
      ['= B', '110 .. 112', 'fail'],
      ['= A', '20 .. 30', 'pass'],
      ['any', 'any', 'manual'],
    ]);
    expect(findings.map(({ code, row, otherRows, name }) => [code, row, otherRows, name])).toEqual([
      ['boundaryTwice', 1, [3], 'talent.months'],
      ['boundaryUnclaimed', 2, [4], 'talent.months'],
    ]);
  });
});
