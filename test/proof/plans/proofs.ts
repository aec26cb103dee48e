import { isDeepStrictEqual } from 'node:util';
import { readPlanFile } from '../../../src/features/plans';
import type { PlanDocument } from '../../../src/features/plans/reading/plan-document';
import type { LateProof, Look } from '../proof';
import { makeFile, type MadeFile } from './sheet';

const STRANGE = 'has headings that no reader knows';
const MOST_TOLD = 3;
/** Five metres: the way back from GCJ-02 is an approximation, and seconds of arc are rounded. */
const NEAR = 5e-5;

async function read({ bytes, fileName, datum }: MadeFile, mapping: MadeFile['mapping']): Promise<PlanDocument | string> {
  try {
    const file = await readPlanFile({ bytes, fileName, coords: datum, kind: 'layout', ...(mapping && { mapping }) });
    return file.kind === 'layout' ? file.document : 'read as an enrolment plan';
  } catch (fault) {
    return `refused: ${String(fault)} ${JSON.stringify((fault as { params?: unknown }).params ?? '')}`;
  }
}

type Point = { lon: number; lat: number } | null;
const isNear = (a: Point, b: Point): boolean =>
  a === null || b === null ? a === b : Math.abs(a.lon - b.lon) < NEAR && Math.abs(a.lat - b.lat) < NEAR;

/** What of the reading is not what the maker of the file knows to be right. */
function faultsOf({ answer }: MadeFile, document: PlanDocument): string[] {
  const faults: string[] = [];
  const differ = (what: string, got: unknown, right: unknown): void => {
    if (!isDeepStrictEqual(got, right)) faults.push(`${what}: ${JSON.stringify(got)}, right is ${JSON.stringify(right)}`);
  };
  differ('heading rows', document.headerRows, answer.headerRows);
  differ('columns', document.columns, answer.columns);
  differ(
    'rows of sites',
    document.sites.map(({ row }) => row),
    answer.sites.map(({ row }) => row),
  );
  for (const right of answer.sites) {
    const got = document.sites.find(({ row }) => row === right.row);
    if (!got) continue;
    for (const [field, value] of Object.entries(right)) {
      const mine = (got as unknown as Record<string, unknown>)[field];
      if (field === 'point' ? !isNear(mine as Point, value as Point) : !isDeepStrictEqual(mine, value))
        faults.push(`row ${right.row} ${field}: ${JSON.stringify(mine)}, right is ${JSON.stringify(value)}`);
    }
  }
  const found = document.findings.map(({ row, column, code }) => `${row ?? '-'} ${column ?? '-'} ${code}`).sort();
  const missed = minus(answer.findings, found);
  const surplus = minus(found, answer.findings);
  if (missed.length > 0) faults.push(`not found: ${missed.join(', ')}`);
  if (surplus.length > 0) faults.push(`found and not there: ${surplus.join(', ')}`);
  return faults.slice(0, MOST_TOLD);
}

function minus(from: readonly string[], without: readonly string[]): string[] {
  const left = [...without];
  return from.filter((one) => {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

/** Stages and states are found by their words where nobody knows the heading: a finding must ask whether that is right. */
const isTold = ({ findings }: PlanDocument, key: string): boolean =>
  findings.some(({ code, expected }) => code === 'PLAN.COLUMN_BY_CONTENT' && expected === key);

async function look(seed: number): Promise<Look> {
  const file = makeFile(seed);
  const facts: Record<string, boolean> = { ...file.manner };
  if (file.mapping !== null) {
    const alone = await read(file, null);
    const strangers = Object.values(file.mapping);
    facts['without the mapping its strange columns are not read, or named as told by their cells'] =
      typeof alone === 'string' || strangers.every((key) => !Object.values(alone.columns).includes(key) || isTold(alone, key));
  }
  const document = await read(file, file.mapping);
  return { faults: typeof document === 'string' ? [document] : faultsOf(file, document), facts };
}

/** Sheets made by a grammar that knows what each of them says. */
export const proofs: Readonly<Record<string, LateProof>> = {
  sheets: {
    sentence: 'a sheet of any city is read as its maker knows it: every site, stage, figure, state, date, point and finding',
    quick: 60,
    full: 600,
    atLeast: {
      'is a workbook': 0.4,
      'has headings of two rows or more': 0.25,
      [STRANGE]: 0.3,
      'without the mapping its strange columns are not read, or named as told by their cells': 1,
      'lists kindergartens': 0.1,
      'gives districts, stages or states by bands': 0.3,
      'has points in another datum': 0.5,
      'gives land in 亩 or 公顷': 0.4,
      'gives classes now and to come in one cell': 0.05,
      'has something wrong': 0.5,
    },
    look,
  },
};
