// Reads for the verifier what a run published (`xuewei.outcome/1`): its form only; whether any of it is true is judged elsewhere.
import { canonical } from './canonical';
import { Piece } from './piece';

/** What a family is told about one wish; `written` is the row as the file has it, which is what was hashed. */
export interface Explanation {
  readonly school: string;
  readonly reason: string;
  readonly rank?: number;
  readonly cutoffRank?: number;
  readonly decidedBy?: string;
  readonly written: unknown;
}

export interface SchoolFigures {
  readonly capacity: number;
  readonly placed: number;
  readonly cutoff: string | null;
  readonly cutoffs: ReadonlyMap<string, string | null>;
  readonly waiting: readonly string[];
}

export interface Certificate {
  /** Canonical text of each entry. One that names no pair is a fault of the list, not of the file, and stands here by its number. */
  readonly blocking: readonly string[];
  readonly fixed: readonly string[];
  readonly checkedPairs: number;
  readonly feasible: boolean;
  readonly studentOptimal: boolean | null;
}

/** A draw a student, or with scope `perSchool` a draw a student and school. */
export type Draws = ReadonlyMap<string, string | ReadonlyMap<string, string>>;

export interface Outcome {
  readonly placements: ReadonlyMap<string, string | null>;
  readonly byFallback: readonly string[];
  readonly instanceHash: string;
  readonly outcomeHash: string;
  readonly merkleRoot: string;
  readonly lottery: { readonly seed: string; readonly draws: Draws } | null;
  readonly schools: ReadonlyMap<string, SchoolFigures>;
  readonly explanations: ReadonlyMap<string, readonly Explanation[]>;
  readonly certificate: Certificate;
}

/** The outcome of a JSON value. Throws Refusal when it is none. */
export function readOutcome(json: unknown): Outcome {
  const file = new Piece('OUTCOME', json).object([
    'format',
    'placements',
    'byFallback',
    'instanceHash',
    'outcomeHash',
    'merkleRoot',
    'lottery',
    'schools',
    'explanations',
    'certificate',
  ]);
  file.format.oneOf('xuewei.outcome/1');
  return {
    placements: record(file.placements, (school) => school.orNull((id) => id.text())),
    byFallback: texts(file.byFallback),
    instanceHash: file.instanceHash.text(),
    outcomeHash: file.outcomeHash.text(),
    merkleRoot: file.merkleRoot.text(),
    lottery: file.lottery.orNull(readLottery),
    schools: record(file.schools, readFigures),
    explanations: record(file.explanations, readExplanations),
    certificate: readCertificate(file.certificate),
  };
}

/** The explanations of one line, of an outcome or of a family's proof. */
export function readExplanations(piece: Piece): readonly Explanation[] {
  return piece.list().map((item) => {
    const row = item.object(['school', 'reason'], ['rank', 'cutoffRank', 'decidedBy']);
    return {
      school: row.school.text(),
      reason: row.reason.text(),
      rank: row.rank?.number(),
      cutoffRank: row.cutoffRank?.number(),
      decidedBy: row.decidedBy?.text(),
      written: item.value,
    };
  });
}

/** An object with ids as keys. */
function record<T>(piece: Piece, read: (piece: Piece) => T): ReadonlyMap<string, T> {
  return new Map(piece.members().map(([id, member]) => [new Piece('OUTCOME', id, id, piece).text(), read(member)]));
}

const texts = (piece: Piece): readonly string[] => piece.list().map((item) => item.text());

function readLottery(piece: Piece): NonNullable<Outcome['lottery']> {
  const { seed, draws } = piece.object(['seed', 'draws']);
  const drawn = (draw: Piece): string | ReadonlyMap<string, string> =>
    typeof draw.value === 'string' ? draw.text() : record(draw, (one) => one.text());
  return { seed: seed.text(), draws: record(draws, drawn) };
}

function readFigures(piece: Piece): SchoolFigures {
  const row = piece.object(['capacity', 'placed', 'cutoff', 'cutoffs', 'waiting']);
  const last = (student: Piece): string | null => student.orNull((id) => id.text());
  return {
    capacity: row.capacity.number(),
    placed: row.placed.number(),
    cutoff: last(row.cutoff),
    cutoffs: record(row.cutoffs, last),
    waiting: texts(row.waiting),
  };
}

function readCertificate(piece: Piece): Certificate {
  const row = piece.object(['feasible', 'blocking', 'checkedPairs', 'studentOptimal', 'fixed']);
  return {
    feasible: row.feasible.flag(),
    blocking: row.blocking.list().map(({ value }, i) => (isFlat(value) ? canonical(value) : `blocking[${i}]`)),
    checkedPairs: row.checkedPairs.number(),
    studentOptimal: row.studentOptimal.orNull((claim) => claim.flag()),
    fixed: texts(row.fixed),
  };
}

/** An object of texts only. */
const isFlat = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every((member) => typeof member === 'string');
