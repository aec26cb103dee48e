import { createHash, createHmac } from 'node:crypto';
import { type MarketFile, type SchoolRow } from './market-file';

/** A set of students: bit i stands for student i of the file. */
export type Crowd = number;

const EVERYBODY: Crowd = -1;

export interface Seat {
  readonly group: string | null;
  readonly soft: boolean;
}

/** A school of a file, seat by seat, with its students best first. */
export interface Pool {
  readonly id: string;
  readonly site: string;
  readonly seats: readonly Seat[];
  readonly line: readonly number[];
  readonly holders: Crowd;
  /** Who counts as a member of each group that has a seat here. */
  readonly members: ReadonlyMap<string, Crowd>;
  readonly unfilledToOpen: boolean;
}

/** Who sits where, and the seats that nobody took. */
export interface Chosen {
  readonly seated: ReadonlyMap<number, Seat>;
  readonly empty: readonly Seat[];
}

/** The schools of a file in its order. */
export function poolsOf(file: MarketFile): readonly Pool[] {
  return file.schools.map((school) => {
    const holders = crowdOf(file, ({ holds }) => holds === school.id);
    return {
      id: school.id,
      site: school.site ?? school.id,
      seats: seatsOf(school, (file.fixed ?? []).filter((line) => line.school === school.id).length),
      line: lineOf(file, school, holders),
      holders,
      members: new Map(
        (school.slots ?? []).flatMap(({ group }): [string, Crowd][] =>
          group == null ? [] : [[group, holders | crowdOf(file, ({ groups }) => groups?.includes(group) === true)]],
        ),
      ),
      unfilledToOpen: school.unfilledToOpen === true,
    };
  });
}

/** C(X) by the words of the format: seat after seat; then, where the school says so, the empty seats to the rest. */
export function choose(pool: Pool, seats: readonly Seat[], applicants: Crowd): Chosen {
  const waiting = pool.line.filter((i) => (applicants >> i) & 1);
  const seated = new Map<number, Seat>();
  const empty: Seat[] = [];
  const sit = (who: number, seat: Seat): void => {
    waiting.splice(waiting.indexOf(who), 1);
    seated.set(who, seat);
  };
  for (const seat of seats) {
    const members = seat.group === null ? EVERYBODY : pool.members.get(seat.group)!;
    const member = waiting.find((i) => (members >> i) & 1);
    if (member !== undefined) sit(member, seat);
    else if (seat.soft && waiting.length > 0) sit(waiting[0]!, { ...seat, group: null });
    else empty.push(seat);
  }
  if (pool.unfilledToOpen) while (waiting.length > 0 && empty.length > 0) sit(waiting[0]!, { ...empty.pop()!, group: null });
  return { seated, empty };
}

/** The students of a file of whom something holds. */
export function crowdOf(file: MarketFile, holds: (student: MarketFile['students'][number]) => boolean): Crowd {
  return file.students.reduce((crowd, student, i) => (holds(student) ? crowd | (1 << i) : crowd), 0);
}

/** The draw of a student, by Node's own SM3. */
export function drawOf(lottery: NonNullable<MarketFile['lottery']>, student: string, school: string): string {
  const key = createHash('sm3').update(lottery.seed, 'utf8').digest();
  const message = lottery.scope === 'perSchool' ? `${student}\0${school}` : student;
  return createHmac('sm3', key).update(message, 'utf8').digest('hex');
}

/** What a school's order says of each student it lists: integers compared one after another, lower first. */
export function claimsAt(school: SchoolRow): ReadonlyMap<string, readonly number[]> {
  if (school.keys) return new Map(Object.entries(school.keys));
  const tiers = school.priorityTiers ?? school.priority?.map((id) => [id]) ?? [];
  return new Map(tiers.flatMap((tier, t) => tier.map((id): [string, readonly number[]] => [id, [t]])));
}

function seatsOf(school: SchoolRow, fixed: number): readonly Seat[] {
  const seats = (school.slots ?? []).flatMap(({ count, group = null, soft = true }) =>
    Array.from({ length: count }, (): Seat => ({ group, soft: soft || group === null })),
  );
  while (seats.length < school.capacity) seats.push({ group: null, soft: true });
  for (let gone = 0; gone < fixed; gone += 1) {
    const open = seats.findLastIndex((seat) => seat.group === null);
    seats.splice(open < 0 ? seats.length - 1 : open, 1);
  }
  return seats;
}

/** Holders, then whom the school lists; each by the school's order, then by the draw, then by id. */
function lineOf(file: MarketFile, school: SchoolRow, holders: Crowd): readonly number[] {
  const claims = claimsAt(school);
  const places = file.students.map(({ id }, i) => ({
    i,
    id,
    holder: (holders >> i) & 1,
    claim: claims.get(id),
    draw: file.lottery ? drawOf(file.lottery, id, school.id) : '',
  }));
  const inLine = places.filter(({ holder, claim }) => holder === 1 || claim !== undefined);
  inLine.sort((a, b) => {
    if (a.holder !== b.holder) return b.holder - a.holder;
    if (a.claim === undefined || b.claim === undefined) {
      if (a.claim !== b.claim) return a.claim ? -1 : 1;
      return a.id < b.id ? -1 : 1;
    }
    const at = a.claim.findIndex((part, k) => part !== b.claim![k]);
    if (at >= 0) return a.claim[at]! - b.claim[at]!;
    return a.draw < b.draw ? -1 : a.draw > b.draw ? 1 : a.id < b.id ? -1 : 1;
  });
  return inLine.map(({ i }) => i);
}
