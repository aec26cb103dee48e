import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Expected {
  readonly totals: {
    readonly eligible: number;
    readonly decidedByLot: string[];
    readonly overSubscribed: number;
    readonly placedByMode: Record<string, number>;
  };
  readonly faults: string[];
  readonly lines: string[];
}

interface Student {
  readonly id: string;
  readonly prefs: readonly string[];
}

const ROUND_KEY = '11'.repeat(32);
const program = join(__dirname, 'season.mjs');
const document = (n: number): string => `41019920200101000${n}`;
const idOf = (n: number): string =>
  createHmac('sm3', Buffer.from(ROUND_KEY, 'hex'))
    .update(`child\u0000${document(n)}`, 'utf8')
    .digest('hex')
    .slice(0, 32);

const plan = { verdict: 'ELIGIBLE', clause: null, talentClass: 'C', fixed: null, answer: 'accept', query: false };
const family = (n: number, change: object, wishes = ['S1']): object => ({
  key: `F${n}`,
  round: 'main',
  child: { documentNumber: document(n), siblingSchool: null },
  request: { stage: 'primary', grade: 'G1' },
  wishes,
  plan: { ...plan, ...change },
});

// One seat, two equal children who want it; a third is placed by catchment, a fourth by negotiation, a fifth is refused.
const families = [
  family(1, {}),
  family(2, { answer: 'decline' }),
  family(3, { fixed: { mode: 'catchment', school: 'S2' } }),
  family(4, { fixed: { mode: 'negotiated', school: 'S2' }, query: 'alreadyEnrolled' }),
  family(5, { verdict: 'NOT_ELIGIBLE', clause: 'P1' }),
];
const students: Student[] = [1, 2].map((n) => ({ id: idOf(n), prefs: ['S1:G1'] }));
const instance = {
  criteria: ['class', 'sibling'],
  students,
  fixed: [{ student: idOf(4), school: 'S2:G1', why: 'negotiated' }],
  schools: [
    { id: 'S1:G1', capacity: 1, keys: Object.fromEntries(students.map(({ id }) => [id, [3, 1]])) },
    { id: 'S2:G1', capacity: 1, keys: {} },
  ],
};
const outcome = {
  placements: { [idOf(1)]: null, [idOf(2)]: 'S1:G1' },
  schools: { 'S1:G1': { waiting: [idOf(1)] }, 'S2:G1': { waiting: [] } },
};

describe('the season worked out a second time', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'season-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const work = (
    change: { instance?: object; families?: readonly object[] } = {},
  ): { status: number | null; expected: Expected } => {
    const contents = {
      families: change.families ?? families,
      season: { rounds: [{ kind: 'main', roundKey: ROUND_KEY }] },
      instance: { ...instance, ...change.instance },
      outcome,
    };
    const [people, season, market, result] = Object.entries(contents).map(([name, content]) => {
      const path = join(folder, `${name}.json`);
      writeFileSync(path, JSON.stringify(content));
      return path;
    });
    const run = spawnSync(process.execPath, [program, people!, season!, 'main', market!, result!], { encoding: 'utf8' });
    return { status: run.status, expected: JSON.parse(run.stdout) as Expected };
  };

  it('leads every case from its facts and the files to its end', () => {
    const { status, expected } = work();
    expect([status, expected.faults]).toEqual([0, []]);
    expect(expected.lines).toEqual([
      `${document(1)} primary ELIGIBLE - ordinary`,
      `${document(2)} primary ELIGIBLE S1:G1 ordinary/declined`,
      `${document(3)} primary ELIGIBLE S2:G1 closed/received`,
      `${document(4)} primary ELIGIBLE S2:G1 revoked/revoked`,
      `${document(5)} primary NOT_ELIGIBLE - notEligible`,
    ]);
    expect(expected.totals).toMatchObject({ eligible: 4, decidedByLot: ['S1:G1'], overSubscribed: 1 });
    expect(expected.totals.placedByMode).toEqual({ ranked: 1, catchment: 1, negotiated: 1 });
  });

  it('names who is missing, who should not be there, and a negotiated line that is not kept', () => {
    const strangers = work({ instance: { students: [students[0], { id: idOf(5), prefs: ['S1:G1'] }], fixed: [] } });
    expect(strangers.status).toBe(1);
    expect(strangers.expected.faults).toEqual([
      'main: F2: entitled, but not among the students',
      'main: F4: negotiated, but not a fixed line at S2:G1',
      'main: F5: takes part in the run and should not',
    ]);
  });

  it('names lists that are not the wishes, and orders that are not the declared class or sibling', () => {
    expect(work({ families: [family(1, {}, ['S2', 'S1']), ...families.slice(1)] }).expected.faults).toEqual([
      'main: F1: the list S1:G1 is not what it wished: S2:G1 S1:G1',
    ]);
    const better = { id: 'S1:G1', capacity: 1, keys: { [idOf(1)]: [3, 0], [idOf(2)]: [2, 1] } };
    expect(work({ instance: { schools: [better, instance.schools[1]] } }).expected.faults.sort()).toEqual([
      'main: F1: sibling key 0 at S1:G1',
      'main: F2: another key for class C at S1:G1',
    ]);
  });
});
