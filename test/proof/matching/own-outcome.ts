import { blocksOf, keepsAll, type Placements, type RunRead } from './both-runs';
import { type MarketFile, type SchoolRow, type StudentRow } from './market-file';
import { linesOf, type Lines } from './own-lines';
import { canonicalFile, canonicalText, hashOf, merkleRoot } from './own-hashes';
import { claimsAt, drawOf, type Crowd } from './pools';

/** Everything that `xuewei.outcome/1` says of a placement, from the file and the placement alone; the list of what blocks in any order. */
export function ownOutcome(
  file: MarketFile,
  placements: Placements,
  runs: readonly [RunRead, RunRead],
  studentOptimal: boolean | null,
): object {
  const [first, second] = runs;
  const explanations = Object.fromEntries(
    file.students.map((student, i) => [
      student.id,
      [...explained(file, first, i), ...ignored(first, student), ...explained(file, second, i).filter(isNews(student))],
    ]),
  );
  return {
    format: 'xuewei.outcome/1',
    placements,
    byFallback: second.here.flatMap((crowd) => idsOf(file, crowd)).sort(),
    instanceHash: hashOf(canonicalFile(file)),
    outcomeHash: hashOf(placements),
    merkleRoot: merkleRoot(placements, explanations),
    lottery: file.lottery ? { seed: file.lottery.seed, draws: drawsOf(file, file.lottery) } : null,
    schools: Object.fromEntries(file.schools.map((school, p) => [school.id, told(file, school, runs, p)])),
    explanations,
    certificate: {
      feasible: runs.every(keepsAll),
      blocking: [...blocksOf(file, first), ...blocksOf(file, second)].map(canonicalText).sort(),
      checkedPairs: runs.reduce((sum, run) => sum + pairsIn(file, run), 0),
      studentOptimal,
      fixed: (file.fixed ?? []).map(({ student }) => student).sort(),
    },
  };
}

function idsOf(file: MarketFile, crowd: Crowd): readonly string[] {
  return file.students.filter((_, i) => (crowd >> i) & 1).map(({ id }) => id);
}

function groupsAt({ slots = [] }: SchoolRow): readonly string[] {
  return slots.flatMap(({ group }) => group ?? []);
}

/** The row of a school: lines and waiting list of the first run, children of both. */
function told(file: MarketFile, school: SchoolRow, [first, second]: readonly [RunRead, RunRead], p: number): object {
  const { line } = first.run.pools[p]!;
  const lines = linesOf(first, p, groupsAt(school));
  const nameOf = (rank: number): string | null => (rank === 0 ? null : file.students[line[rank - 1]!]!.id);
  return {
    capacity: school.capacity,
    placed: idsOf(file, first.here[p]!).length + idsOf(file, second.here[p]!).length,
    cutoff: lines.leftForAnybody ? null : nameOf(lines.open),
    cutoffs: Object.fromEntries(
      [...lines.byGroup].map(([group, rank]) => [group, lines.leftForMember(group) ? null : nameOf(rank)]),
    ),
    waiting: line.filter((i) => wishesIn(file, first, i).better.includes(school.id)).map((i) => file.students[i]!.id),
  };
}

interface Wishes {
  /** Schools that both sides list, that the student prefers to what it got. */
  readonly better: readonly string[];
  readonly got: string | null;
}

function wishesIn(file: MarketFile, run: RunRead, i: number): Wishes {
  const list = run.listOf(file.students[i]!) ?? [];
  const got = list.findIndex((id) => (run.here[poolOf(run, id)]! >> i) & 1);
  const better = list.slice(0, got < 0 ? list.length : got);
  return { better: better.filter((id) => listsStudent(run, id, i)), got: list[got] ?? null };
}

function poolOf({ run }: RunRead, school: string): number {
  return run.pools.findIndex(({ id }) => id === school);
}

function listsStudent(run: RunRead, school: string, i: number): boolean {
  return run.run.pools[poolOf(run, school)]!.line.includes(i);
}

function pairsIn(file: MarketFile, run: RunRead): number {
  const pairs = file.students.flatMap((student, i) => (run.listOf(student) ?? []).filter((id) => listsStudent(run, id, i)));
  return pairs.length;
}

interface Told {
  readonly school: string;
  readonly reason: string;
  readonly rank?: number;
  readonly cutoffRank?: number;
  readonly decidedBy?: string;
}

/** Why each wish of a run ended as it did. */
function explained(file: MarketFile, run: RunRead, i: number): readonly Told[] {
  const { better, got } = wishesIn(file, run, i);
  return (run.listOf(file.students[i]!) ?? []).map((school) => {
    if (!listsStudent(run, school, i)) return { school, reason: 'not-listed-by-school' };
    const p = poolOf(run, school);
    const rank = run.run.pools[p]!.line.indexOf(i) + 1;
    if (school === got) return { school, reason: 'placed', rank };
    if (!better.includes(school)) return { school, reason: 'better-placed', rank };
    return { school, rank, ...refused(file, run, p, i) };
  });
}

function refused(file: MarketFile, run: RunRead, p: number, i: number): Omit<Told, 'school'> {
  const school = file.schools[p]!;
  const lines = linesOf(run, p, groupsAt(school));
  const rank = lines.rankOf(i);
  const groups = file.students[i]!.groups ?? [];
  const cutoffRank = Math.max(lines.open, ...groups.map((group) => lines.byGroup.get(group) ?? 0));
  const alone = run.run.units.find(({ members }) => members.includes(i))!.household === null;
  const wouldBeTaken = (run.run.choice[p]!(run.here[p]! | (1 << i)) >> i) & 1;
  if (!alone && wouldBeTaken) return { reason: 'behind-cutoff', cutoffRank, decidedBy: 'household' };
  if (isHeld(lines, rank, cutoffRank)) return { reason: 'held-for-group' };
  if (cutoffRank === 0) return { reason: 'behind-cutoff', cutoffRank };
  return { reason: 'behind-cutoff', cutoffRank, decidedBy: decidedBy(file, school, run.run.pools[p]!.line[cutoffRank - 1]!, i) };
}

/** Somebody behind has a seat, a seat is empty, or none was given through which this student could have come. */
function isHeld(lines: Lines, rank: number, cutoffRank: number): boolean {
  return lines.any > rank || lines.somethingLeft || (cutoffRank === 0 && lines.any > 0);
}

function decidedBy(file: MarketFile, school: SchoolRow, ahead: number, behind: number): string {
  const [one, other] = [file.students[ahead]!, file.students[behind]!];
  if (one.holds === school.id) return 'holds';
  const claims = claimsAt(school);
  const at = claims.get(one.id)!.findIndex((part, k) => part !== claims.get(other.id)![k]);
  if (at < 0) return 'lottery';
  return school.keys ? (file.criteria?.[at] ?? `criterion-${at + 1}`) : 'priority';
}

/** A school that refused as a wish is not told again, unless a household found room there. */
function isNews({ prefs }: StudentRow): (told: Told) => boolean {
  return ({ school, reason }) => reason === 'placed' || !prefs.includes(school);
}

/** Wishes behind the seat that the student already has are not looked at. */
function ignored({ listOf }: RunRead, student: StudentRow): readonly object[] {
  if (student.holds === undefined) return [];
  const asked = listOf(student);
  return asked === null ? [] : student.prefs.slice(asked.length).map((school) => ({ school, reason: 'better-placed' }));
}

function drawsOf(file: MarketFile, lottery: NonNullable<MarketFile['lottery']>): object {
  const row = (id: string): unknown =>
    lottery.scope === 'perSchool'
      ? Object.fromEntries(
          file.schools.filter((school) => claimsAt(school).has(id)).map((school) => [school.id, drawOf(lottery, id, school.id)]),
        )
      : drawOf(lottery, id, '');
  return Object.fromEntries(file.students.map(({ id }) => [id, row(id)]));
}
