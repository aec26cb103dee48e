import { AppError, type ErrorParams } from '../../platform/errors/app-error';
import { textOf } from '../../platform/files/cells';
import { writeComments, type CellNote } from '../../platform/files/commented-workbook';
import { headingSets, headingSetWith } from '../../platform/files/heading-sets';
import { columnLetter, type ReadingTold, type SheetGrid } from '../../platform/files/sheet';
import { answerQuestions } from '../../platform/queues/off-loop';
import { planIn, sheetsOf, type PlanFile, type PlanFileInput } from './plan-file';
import { planErrors } from './plans.errors';
import { watched } from './watched-rows';

/**
 * What the thread that reads plans is asked, in this order. `progress` is two 32-bit numbers in which the thread writes how far it is:
 * bytes done and bytes in all while it opens a file, rows done and rows in all while it reads them.
 */
export type PlanQuestion =
  | { readonly ask: 'open'; readonly fileName: string; readonly bytes: Uint8Array; readonly progress: SharedArrayBuffer }
  | {
      readonly ask: 'read';
      readonly input: Omit<PlanFileInput, 'bytes' | 'fileName'>;
      readonly progress: SharedArrayBuffer;
    }
  | { readonly ask: 'comment'; readonly notes: readonly CellNote[] };

/** A refusal as it crosses from the thread: errors lose their class on the way. */
export interface Refusal {
  readonly code: string;
  readonly params: ErrorParams;
}

export type Answered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export interface OpenedSheets {
  /** That the file unpacks to. */
  readonly bytes: number;
  /** Of the largest sheet. */
  readonly rows: number;
  /** Hashes of every group of rows that may be the headings. */
  readonly headings: readonly string[];
  /** The first rows of the first sheet as texts, for the planner who assigns columns. */
  readonly head: readonly (readonly (string | null)[])[];
}

export interface ReadPlan {
  readonly file: PlanFile;
  /** Hash of the headings in which those of the mapping stand; null without a mapping. */
  readonly mappedHeadings: string | null;
}

const MOST_DOCUMENT_BYTES = 15.5 * 1024 * 1024;
const HEAD_ROWS = 12;
const HEAD_LETTERS = 80;

let opened: { fileName: string; bytes: Uint8Array; grids: readonly SheetGrid[] } | null = null;

answerQuestions<PlanQuestion>(async (question) => {
  try {
    return { ok: true, value: await answer(question) };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, refusal: { code: error.code, params: error.params } };
    throw error;
  }
});

async function answer(question: PlanQuestion): Promise<OpenedSheets | ReadPlan | Uint8Array> {
  if (question.ask === 'open') return open(question.fileName, question.bytes, counter(question.progress));
  if (opened === null) throw new Error('no file was opened');
  if (question.ask === 'read') return read(opened.grids, question.input, counter(question.progress));
  const written = await writeComments(opened.bytes, opened.fileName, question.notes);
  if (!written.ok) throw planErrors.unreadable({ reason: written.error.code, message: written.error.message });
  return written.value;
}

const counter = (shared: SharedArrayBuffer): ReadingTold => {
  const numbers = new Int32Array(shared);
  return (done, total) => {
    Atomics.store(numbers, 1, total);
    Atomics.store(numbers, 0, done);
  };
};

async function open(fileName: string, bytes: Uint8Array, told: ReadingTold): Promise<OpenedSheets> {
  let unpacked = 0;
  const grids = await sheetsOf({ fileName, bytes }, (done, total) => {
    unpacked = total;
    told(done, total);
  });
  opened = { fileName, bytes, grids };
  return {
    bytes: unpacked,
    rows: rowsOf(grids),
    headings: [...new Set(grids.flatMap((grid) => headingSets(grid).map(({ sha256 }) => sha256)))],
    head: grids[0]!.rows.slice(0, HEAD_ROWS).map((row) => row.map((cell) => textOf(cell)?.slice(0, HEAD_LETTERS) ?? null)),
  };
}

const rowsOf = (grids: readonly SheetGrid[]): number => Math.max(...grids.map(({ rows }) => rows.length));

function read(grids: readonly SheetGrid[], input: Omit<PlanFileInput, 'bytes' | 'fileName'>, told: ReadingTold): ReadPlan {
  const headings = Object.keys(input.mapping ?? {});
  const set = headings.length === 0 ? null : headingSetWith(grids, headings);
  if (headings.length > 0 && set === null) throw planErrors.headingsNotFound({ headings: headings.join('、') });
  const rows = rowsOf(grids);
  let furthest = 0;
  const file = planIn(
    grids.map((grid) =>
      watched(grid, (row) => {
        furthest = Math.max(furthest, row);
        told(furthest, rows);
      }),
    ),
    input,
  );
  requireKeepable(file);
  return { file: file.kind === 'layout' ? { ...file, grid: ordinalsOnly(file) } : file, mappedHeadings: set?.sha256 ?? null };
}

/** A database takes 16 MiB at once unless told otherwise. */
function requireKeepable(file: PlanFile): void {
  const text = JSON.stringify(file.kind === 'layout' ? file.document : file.plan);
  if (Buffer.byteLength(text) > MOST_DOCUMENT_BYTES) throw planErrors.tooLong();
}

/** Of the sheet only the running numbers are asked for afterwards: the rest need not cross to the other thread. */
function ordinalsOnly({ document, grid }: Extract<PlanFile, { kind: 'layout' }>): SheetGrid {
  const letter = Object.entries(document.columns).find(([, field]) => field === 'ordinal')?.[0];
  const keep = (index: number): boolean => columnLetter(index) === letter;
  const rows = letter === undefined ? [] : [...grid.rows].map((row) => row.map((cell, index) => (keep(index) ? cell : null)));
  return { ...grid, rows, merges: [], unread: [] };
}
