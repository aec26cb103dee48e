import { asksOf, byNearness, findFor, openVerdict, refusals, settledVerdict, verdictFor } from './authority-finding';
import { CaseReading } from './case-reading';
import type { FactValue } from './facts';
import type { DecisionTable, HitPolicy, OutputCell } from './policy';
import { compiled, policyOf, tableOf } from './small-policy.fixture';

type Rows = readonly (readonly OutputCell[])[];
type Given = Readonly<Record<string, FactValue>>;

/** Each row has a clause of its own: the id of the table with its number. */
function gate(
  id: string,
  inputs: readonly string[],
  rows: Rows,
  hit: HitPolicy = 'first',
  outputs = ['outcome', 'reason', 'ask'],
) {
  const table = tableOf(id, hit, inputs, outputs, rows);
  return { ...table, rows: table.rows.map((row, at) => ({ ...row, clause: `${id}${at + 1}` })) };
}
const insurance = gate(
  'insurance',
  ['talent.months'],
  [
    ['>= 6', 'pass', null, null],
    ['>= 3', 'material', 'proofWanted', 'talent.months'],
    ['any', 'fail', 'tooShort', null],
  ],
);
const register = gate(
  'register',
  ['talent.listed'],
  [
    ['= true', 'pass', null, null],
    ['any', 'fail', 'notListed', null],
  ],
);
const mode = gate(
  'mode',
  ['talent.class'],
  [
    ['= A', 'ranked', true],
    ['= B', 'nearest', false],
    ['any', null, null],
  ],
  'first',
  ['mode', 'seat'],
);

function found(tables: readonly DecisionTable[], facts: Given) {
  const policy = compiled(policyOf(tables));
  const given = new Map(Object.entries(facts));
  const finding = findFor(policy, new CaseReading(policy, given), 'JK');
  return { finding, ...verdictFor(policy, given, finding) };
}
const verdict = (tables: readonly DecisionTable[], facts: Given) => found(tables, facts).verdict;

describe('what the tables find at one authority', () => {
  it('is the gravest of them, and a refusal whatever else is open', () => {
    expect(found([insurance, register], { 'talent.months': 4, 'talent.listed': true }).finding.outcome).toBe('material');
    expect(found([insurance, register], { 'talent.months': 7, 'talent.listed': true }).finding.outcome).toBe('pass');
    expect(found([insurance, register], { 'talent.listed': false }).finding.outcome).toBe('fail');
    expect(found([insurance, register], { 'talent.months': 4 }).finding.outcome).toBeUndefined();
  });

  it('counts the tables that refuse', () => {
    const refused = (facts: Given) => refusals(found([insurance, register], facts).finding);
    expect(
      [{ 'talent.months': 1, 'talent.listed': false }, { 'talent.listed': false }, { 'talent.months': 7 }].map((facts) =>
        refused(facts as Given),
      ),
    ).toEqual([2, 1, 0]);
  });

  it('is nearer to eligible by its outcome, then by how few tables refuse', () => {
    const of = (facts: Given) => found([insurance, register], facts).finding;
    const both = of({ 'talent.months': 1, 'talent.listed': false });
    const one = of({ 'talent.months': 7, 'talent.listed': false });
    const open = of({ 'talent.months': 7 });
    const material = of({ 'talent.months': 4, 'talent.listed': true });
    const pass = of({ 'talent.months': 7, 'talent.listed': true });
    expect([both, one, open, pass].sort(byNearness)).toEqual([pass, open, one, both]);
    expect([pass, open, one, both].sort(byNearness)).toEqual([pass, open, one, both]);
    expect(byNearness(open, material)).toBe(0);
  });
});

describe('a settled verdict', () => {
  it('names all rows that decided for a child that passes, and its mode and seat', () => {
    const facts = { 'talent.months': 7, 'talent.listed': true, 'talent.class': 'A' };
    expect(verdict([insurance, register, mode], facts)).toEqual({
      outcome: 'ELIGIBLE',
      reason: null,
      clauses: ['insurance1', 'register1', 'mode1'],
      mode: 'ranked',
      seat: true,
      missing: [],
    });
    expect(verdict([insurance, register, mode], { ...facts, 'talent.class': 'B' })).toMatchObject({
      mode: 'nearest',
      seat: false,
    });
    expect(verdict([insurance, register, mode], { ...facts, 'talent.class': 'C' })).toMatchObject({ mode: null, seat: true });
  });

  it('takes mode and seat from the first table that speaks of them', () => {
    const other = { ...mode, id: 'other', rows: mode.rows.map((row) => ({ ...row, then: ['points', false] })) };
    const facts = { 'talent.class': 'A' };
    expect(verdict([mode, other], facts)).toMatchObject({ mode: 'ranked', seat: true });
    expect(verdict([mode, other], { 'talent.class': 'C' })).toMatchObject({ mode: 'points', seat: false });
  });

  it('names only the rows that refuse, with the reason of the first table that does', () => {
    const facts = { 'talent.months': 1, 'talent.listed': false, 'talent.class': 'A' };
    expect(verdict([mode, register, insurance], facts)).toEqual({
      outcome: 'NOT_ELIGIBLE',
      reason: 'notListed',
      clauses: ['register2', 'insurance3'],
      mode: null,
      seat: false,
      missing: [],
    });
    expect(verdict([insurance, register], { ...facts, 'talent.listed': true })).toMatchObject({
      reason: 'tooShort',
      clauses: ['insurance3'],
    });
  });

  it('names of the rows that a table collects only those that say so', () => {
    const odd = gate(
      'odd',
      ['talent.months'],
      [
        ['< 9', 'manual', 'unclear', null],
        ['< 6', 'fail', 'tooShort', null],
        ['< 3', 'fail', 'farTooShort', null],
      ],
      'collect',
    );
    expect(verdict([odd], { 'talent.months': 1 })).toMatchObject({
      outcome: 'NOT_ELIGIBLE',
      reason: 'tooShort',
      clauses: ['odd2', 'odd3'],
    });
    expect(verdict([odd], { 'talent.months': 7 })).toMatchObject({ outcome: 'MANUAL', reason: 'unclear', clauses: ['odd1'] });
  });

  it('names all rows in dispute where a table contradicts itself, and none where no row holds', () => {
    const torn = gate(
      'torn',
      ['talent.class'],
      [
        ['in A, B', 'pass', null, null],
        ['= B', 'fail', 'x', null],
      ],
      'unique',
    );
    expect(verdict([torn], { 'talent.class': 'B' })).toMatchObject({
      outcome: 'MANUAL',
      reason: 'rulesConflict',
      clauses: ['torn1', 'torn2'],
    });
    expect(verdict([torn], { 'talent.class': 'C' })).toMatchObject({ outcome: 'MANUAL', reason: 'noRuleMatches', clauses: [] });
  });

  it('asks for what rows of material name, each once', () => {
    const more = gate('more', ['talent.listed'], [['any', 'material', 'moreWanted', 'talent.months, talent.listed']]);
    const { finding, verdict: told } = found([insurance, more], { 'talent.months': 4 });
    expect(asksOf(finding)).toEqual(['talent.months', 'talent.listed']);
    expect(told).toMatchObject({
      outcome: 'NEED_MATERIAL',
      reason: 'proofWanted',
      clauses: ['insurance2', 'more1'],
      missing: ['talent.months', 'talent.listed'],
    });
    expect(settledVerdict(finding, 'manual')).toMatchObject({ missing: [], reason: null, clauses: [] });
  });
});

describe('a verdict while facts are missing', () => {
  it('names them, with the clauses that may stand against the child', () => {
    expect(verdict([insurance, register], { 'talent.months': 7 })).toEqual({
      outcome: 'NEED_MATERIAL',
      reason: 'factsMissing',
      clauses: ['register2'],
      mode: null,
      seat: false,
      missing: ['talent.listed'],
    });
    expect(verdict([insurance, register], {})).toMatchObject({
      clauses: ['insurance2', 'insurance3', 'register2'],
      missing: ['talent.months', 'talent.listed'],
    });
  });

  it('asks besides for what rows of material name', () => {
    expect(verdict([insurance, register], { 'talent.months': 4 })).toMatchObject({
      clauses: ['insurance2', 'register2'],
      missing: ['talent.listed', 'talent.months'],
    });
    const { finding } = found([insurance, register], { 'talent.months': 4 });
    expect(openVerdict(finding, ['x', 'x']).missing).toEqual(['x', 'talent.months']);
  });
});

describe('a verdict that every filling of the missing facts leads to', () => {
  const says = (
    one: string,
    other: string,
    reasons: readonly [string, string] = ['a', 'b'],
    asks: readonly [string | null, string | null] = [null, null],
  ) =>
    gate(
      't',
      ['talent.listed'],
      [
        ['= true', one, reasons[0], asks[0]],
        ['not in true', other, reasons[1], asks[1]],
      ],
      'unique',
    );

  it('is told whole where each says the same', () => {
    const table = says('fail', 'fail', ['a', 'a']);
    const same = { ...table, rows: table.rows.map((row) => ({ ...row, clause: 'P1' })) };
    expect(verdict([same], {})).toEqual({
      outcome: 'NOT_ELIGIBLE',
      reason: 'a',
      clauses: ['P1'],
      mode: null,
      seat: false,
      missing: [],
    });
  });

  it('gives no reason where they differ in it, and all clauses that may have decided', () => {
    expect(verdict([says('manual', 'manual')], {})).toEqual({
      outcome: 'MANUAL',
      reason: 'reasonOpen',
      clauses: ['t1', 't2'],
      mode: null,
      seat: false,
      missing: [],
    });
  });

  it('gives the reason where they differ in clauses only', () => {
    expect(verdict([says('manual', 'manual', ['a', 'a'])], {})).toMatchObject({ reason: 'a', clauses: ['t1', 't2'] });
  });

  it('says no mode where they differ in it', () => {
    const modes = gate(
      't',
      ['talent.listed'],
      [
        ['= true', 'pass', 'ranked'],
        ['not in true', 'pass', 'nearest'],
      ],
      'unique',
      ['outcome', 'mode'],
    );
    expect(verdict([modes], {})).toEqual({
      outcome: 'ELIGIBLE',
      reason: null,
      clauses: ['t1', 't2'],
      mode: null,
      seat: true,
      missing: [],
    });
  });

  it('asks for all that rows of material may ask for', () => {
    const { verdict: told, settled } = found([says('material', 'material', ['a', 'b'], ['talent.months', 'talent.class'])], {});
    expect(told).toMatchObject({ outcome: 'NEED_MATERIAL', reason: 'reasonOpen', missing: ['talent.months', 'talent.class'] });
    expect(settled.outcome).toBe('material');
  });

  it('is settled between tables too', () => {
    const one = gate(
      'one',
      ['talent.listed'],
      [
        ['= true', 'fail', 'x', null],
        ['any', 'pass', null, null],
      ],
    );
    const two = gate(
      'two',
      ['talent.listed'],
      [
        ['= true', 'pass', null, null],
        ['any', 'fail', 'y', null],
      ],
    );
    const { verdict: told, settled } = found([one, two], {});
    expect(told).toMatchObject({ outcome: 'NOT_ELIGIBLE', reason: 'reasonOpen', clauses: ['one1', 'two2'], missing: [] });
    expect(settled.outcome).toBe('fail');
  });
});
