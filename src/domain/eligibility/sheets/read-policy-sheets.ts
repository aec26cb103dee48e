// Reads sheets, as an officer sends them back, into a draft: what cannot be read is a finding at its cell, never a silent loss.

import { err, ok, type Result } from '../../kernel/result';
import { asDraft, type Finding, type Json } from '../edit';
import type { FactDeclaration, Policy } from '../policy';
import { CELL, OUTPUT, TEXT, TEXT_OR_NULL } from './cell-text';
import { AUTHORITIES, CLAUSES, FACTS, REMEDIES, RESERVE } from './lists';
import { readCases, readGroups, readList } from './read-lists';
import { readOverride, readTable } from './read-rows';
import { SheetReader, type Gathered } from './sheet-reader';
import type { SheetFinding, SheetPlace, TextSheet } from './text-sheet';

export interface ReadSheets {
  readonly policy: Policy;
  readonly findings: readonly SheetFinding[];
  /** Where a finding of the editor stands in the sheets: the cell, else its row or sheet. */
  readonly placeOf: (finding: Pick<Finding, 'at'>) => SheetPlace;
}

const ONCE = ['policy', 'clauses', 'authorities', 'groups', 'facts', 'remedies', 'reserve', 'cases'] as const;
const LISTS = ['decide', 'criteria'] as const;

/** Rows of the first sheet: key, value. */
function readFrame(reader: SheetReader): Record<string, Json> {
  const frame = new Map<string, number[]>();
  reader.rows.forEach((row, at) => {
    const key = row[0] ?? '';
    if (at === 0 || reader.isBlank(at)) return;
    if (!FRAME_KEYS.includes(key)) reader.find('keyUnknown', at, 0, key);
    else if (frame.has(key) && !LISTS.some((list) => list === key)) reader.find('twice', at, 0, key);
    frame.set(key, [...(frame.get(key) ?? []), at]);
  });
  const last = (key: string): number | undefined => frame.get(key)?.at(-1);
  const word = (key: string): string => {
    const row = last(key);
    reader.note(`/${key.replace('.', '/')}`, row ?? 0, row === undefined ? null : 1);
    return row === undefined ? '' : reader.word(row, 1, CELL);
  };
  const listOf = (key: string): Json[] | undefined =>
    frame.get(key)?.flatMap((row) => (reader.text(row, 1) === '' ? [] : [reader.word(row, 1, CELL)]));
  const year = last('schoolYear');
  const numbered = last('documentNumber');
  const to = last('effective.to');
  LISTS.forEach((key) => frame.get(key)?.forEach((row, at) => reader.note(`/${key}/${at}`, row, 1)));
  const english = last('title.en');
  const title = english === undefined ? undefined : reader.value(english, 1, TEXT);
  return {
    format: reader.word(0, 1, CELL),
    id: word('id'),
    title: { zh: word('title.zh'), ...(english === undefined ? {} : { en: title ?? '' }) },
    ...(numbered === undefined ? {} : { documentNumber: reader.value(numbered, 1, TEXT_OR_NULL) ?? null }),
    effective: { from: word('effective.from'), to: to === undefined ? null : (reader.value(to, 1, TEXT_OR_NULL) ?? null) },
    schoolYear: year === undefined ? 0 : reader.integer(year, 1, OUTPUT),
    ...(last('transition') === undefined ? {} : { transition: word('transition') }),
    decide: listOf('decide') ?? [],
    ...(frame.has('criteria') ? { criteria: listOf('criteria')! } : {}),
    ...(frame.has('overrides') ? { overrides: [] } : {}),
  };
}

const FRAME_KEYS: readonly string[] = [
  'id',
  'title.zh',
  'title.en',
  'documentNumber',
  'effective.from',
  'effective.to',
  'schoolYear',
  'transition',
  ...LISTS,
  'overrides',
];

/** The longest part of the pointer whose place is known. */
function placeAt(places: ReadonlyMap<string, SheetPlace>, pointer: string, otherwise: SheetPlace): SheetPlace {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = places.get(at);
    if (place) return place;
  }
  return otherwise;
}

/**
 * Reads the sheets that `writePolicySheets` wrote, edited or not. What a sheet holds is told by its first cell, never by its name.
 * Error: a finding when there is no policy in the sheets, or when it cannot become a draft.
 */
export function readPolicySheets(sheets: readonly TextSheet[]): Result<ReadSheets, readonly SheetFinding[]> {
  const gathered: Gathered = { places: new Map(), findings: [] };
  const readers = sheets.map((sheet) => new SheetReader(sheet, gathered));
  const kindOf = (reader: SheetReader): string => reader.text(0, 0);
  const first = new Map<string, SheetReader>();
  for (const reader of readers) {
    const kind = kindOf(reader);
    if (kind === 'table' || kind === 'override') continue;
    if (!ONCE.some((one) => one === kind)) reader.find('sheetUnknown', null, null);
    else if (first.has(kind)) reader.find('sheetTwice', null, null);
    else first.set(kind, reader);
  }
  const frame = first.get('policy');
  if (!frame) return err([NO_POLICY]);
  const section = <T>(kind: string, read: (reader: SheetReader) => T): Partial<Record<string, T>> => {
    const reader = first.get(kind);
    if (!reader) return {};
    reader.note(`/${kind}`, null);
    return { [kind]: read(reader) };
  };
  const all = <T>(kind: string, read: (reader: SheetReader, index: number) => T | null): T[] => {
    const found: T[] = [];
    for (const reader of readers.filter((one) => kindOf(one) === kind)) {
      const one = read(reader, found.length);
      if (one) found.push(one);
    }
    return found;
  };
  const facts = first.get('facts') ? readList(first.get('facts')!, 'facts', FACTS) : [];
  const overrides = all('override', readOverride);
  const draft = asDraft({
    ...readFrame(frame),
    ...section('clauses', (reader) => readList(reader, 'clauses', CLAUSES)),
    ...section('authorities', (reader) => readList(reader, 'authorities', AUTHORITIES)),
    ...section('groups', readGroups),
    facts,
    tables: all('table', readTable),
    ...(overrides.length > 0 ? { overrides } : {}),
    ...section('remedies', (reader) => readList(reader, 'remedies', REMEDIES)),
    ...section('reserve', (reader) => readList(reader, 'reserve', RESERVE)),
    ...section('cases', (reader) => readCases(reader, facts as unknown as FactDeclaration[])),
  });
  const whole: SheetPlace = { sheet: frame.sheet.name, row: null, column: null };
  if (!draft.ok) {
    const told = draft.error.map((fault) => ({
      ...placeAt(gathered.places, `/${(fault.path ?? '').replace(/\[(\d+)\]/g, '/$1').replaceAll('.', '/')}`, whole),
      code: fault.code,
      zh: '此处的内容类型不对，请按说明填写。',
      en: fault.message,
    }));
    return err([...gathered.findings, ...told]);
  }
  return ok({
    policy: draft.value,
    findings: gathered.findings,
    placeOf: ({ at }) => placeAt(gathered.places, at, whole),
  });
}

const NO_POLICY: SheetFinding = {
  sheet: '',
  row: null,
  column: null,
  code: 'noPolicy',
  zh: '工作簿中没有政策（首格为 policy 的表）。请从系统导出后修改，再上传。',
  en: 'The workbook holds no policy (a sheet that begins with “policy”). Export one, edit it, and upload it again.',
};
