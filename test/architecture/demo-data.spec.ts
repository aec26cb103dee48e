import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { readDocument, readResidentId, type DocumentType } from '../../src/domain/kernel/identity-document';

interface Paper {
  readonly documentType: DocumentType;
  readonly documentNumber: string;
}

interface DemoFamily {
  readonly key: string;
  readonly phone: string;
  readonly address: string;
  readonly round: string;
  readonly channel: string;
  readonly guardian: Paper;
  readonly talent: { readonly certificate: string; readonly holder: Paper };
  readonly child: Paper & { readonly bornOn: string; readonly sex: string };
  readonly request: { readonly stage: string; readonly grade: string; readonly entry: string; readonly authority: string };
  readonly wishes: readonly string[];
  readonly plan: {
    readonly verdict: string;
    readonly clause: string | null;
    readonly reason: string | null;
    readonly talentClass: string;
    readonly district: string;
    readonly falsePapers: boolean;
    readonly waits: boolean;
    readonly fixed: { readonly mode: string; readonly school: string } | null;
    readonly answer: string | null;
    readonly query: false | string;
  };
}

interface DemoSchool {
  readonly code: string;
  readonly name: string;
  readonly code10: string;
  readonly authority: string;
  readonly pools: Record<string, { readonly ceiling?: number; readonly seats?: number }>;
}

const DEMO = join(__dirname, '../../demo');
const read = (path: string): string => readFileSync(join(DEMO, path), 'utf8');
const families = JSON.parse(read('families-2027.json')) as readonly DemoFamily[];
const schools = JSON.parse(read('schools-2027.json')) as readonly DemoSchool[];
const register = read('talents-2027.csv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

function tally<T>(rows: readonly T[], of: (row: T) => string | null): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[of(row) ?? 'none'] = (counts[of(row) ?? 'none'] ?? 0) + 1;
  return counts;
}

const SHEET_GRADES: Record<string, string> = { 小班: 'K1', 一年级: 'G1', 七年级: 'G7' };
const whole = (cell: ExcelJS.CellValue): number => Number(String(cell ?? 0).normalize('NFKC'));

/** Entry rows of the enrolment plan: 标识码/grade with classes, class size and seats. */
async function entryRows(): Promise<readonly { id: string; classes: number; size: number; seats: number }[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(DEMO, 'plans/enrolment-plan-2027.xlsx'));
  const rows: { id: string; classes: number; size: number; seats: number }[] = [];
  book.worksheets[0]?.eachRow((row) => {
    const grade = SHEET_GRADES[String(row.getCell(5).value)];
    if (grade === undefined) return;
    const [classes, size, seats] = [6, 7, 8].map((column) => whole(row.getCell(column).value));
    rows.push({ id: `${String(row.getCell(3).value)}/${grade}`, classes: classes ?? 0, size: size ?? 0, seats: seats ?? 0 });
  });
  return rows;
}

describe('the demo city of 2027', () => {
  it('is what its generator writes, byte for byte', () => {
    expect(() => execFileSync(process.execPath, [join(DEMO, 'generate/city.mjs'), '--check'], { stdio: 'pipe' })).not.toThrow();
  });

  it('keeps the margins of the season', () => {
    expect(families).toHaveLength(438);
    expect(tally(families, (f) => (f.request.entry === 'transfer' ? 'transfer' : f.request.grade))).toEqual({
      K1: 96,
      G1: 178,
      G7: 92,
      G10: 20,
      transfer: 52,
    });
    expect(tally(families, (f) => f.plan.talentClass)).toEqual({ A: 4, B: 27, C: 118, D: 289 });
    expect(tally(families, (f) => f.plan.district)).toEqual({
      ZD: 128,
      410105: 83,
      GX: 72,
      JK: 40,
      HK: 38,
      410102: 27,
      410103: 18,
      410104: 17,
      410108: 15,
    });
    expect(tally(families, (f) => f.channel)).toEqual({ online: 197, employer: 136, counter: 105 });
    expect(families.filter((f) => f.request.authority === 'ZZ' && f.request.stage !== 'senior')).toHaveLength(31);
  });

  it('plants every verdict of the season', () => {
    expect(tally(families, (f) => f.plan.verdict)).toEqual({
      ELIGIBLE: 367,
      MANUAL: 3,
      NOT_ELIGIBLE: 43,
      LATE: 4,
      WITHDRAWN: 21,
    });
    const refused = families.filter((f) => ['NOT_ELIGIBLE', 'LATE'].includes(f.plan.verdict));
    expect(tally(refused, (f) => f.plan.clause)).toEqual({
      P1: 11,
      P2: 3,
      P3: 8,
      P4: 7,
      P5: 2,
      P6: 2,
      P7: 7,
      P8: 2,
      P10: 1,
      P14: 4,
    });
    expect(refused.filter((f) => f.plan.falsePapers)).toHaveLength(2);
    expect(tally(families, (f) => f.plan.fixed?.mode ?? null)).toEqual({ catchment: 112, negotiated: 9, none: 317 });
    expect(families.filter((f) => f.plan.waits)).toHaveLength(9);
    const asked = families.filter((f) => f.plan.answer !== null);
    expect(tally(asked, (f) => f.plan.answer)).toEqual({ accept: 328, waive: 15, decline: 6, none: 4 });
    expect(families.filter((f) => f.plan.query !== false)).toHaveLength(4);
  });

  it('names nobody who could live: every number is valid, given once, and of an area that does not exist', () => {
    const seen = new Set<string>();
    for (const family of families) {
      for (const paper of [family.child, family.guardian]) {
        expect(readDocument(paper.documentType, paper.documentNumber).ok).toBe(true);
        expect(seen.has(paper.documentNumber)).toBe(false);
        seen.add(paper.documentNumber);
        if (paper.documentType === 'residentId') expect(paper.documentNumber.slice(0, 6)).toBe('410199');
      }
      if (family.child.documentType !== 'residentId') continue;
      const child = readResidentId(family.child.documentNumber);
      expect(child).toMatchObject({ ok: true, value: { bornOn: family.child.bornOn, sex: family.child.sex } });
    }
    for (const unique of ['key', 'phone', 'address'] as const) expect(new Set(families.map((f) => f[unique])).size).toBe(438);
    expect(families.every((f) => /^199\d{8}$/.test(f.phone))).toBe(true);
  });

  it('wishes only for schools that have a row in the enrolment plan', async () => {
    const codes = new Map(schools.map((school) => [school.code, school]));
    const planned = new Set((await entryRows()).map((row) => row.id));
    for (const family of families) {
      expect(family.wishes.length).toBeLessThanOrEqual(5);
      if (family.request.stage !== 'senior') expect(family.wishes.length).toBeGreaterThan(0);
      expect(new Set(family.wishes).size).toBe(family.wishes.length);
      for (const wish of [...family.wishes, ...(family.plan.fixed ? [family.plan.fixed.school] : [])]) {
        const school = codes.get(wish);
        expect(school?.pools[family.request.grade]).toBeDefined();
        expect(school?.authority).toBe(family.request.authority);
        if (family.request.entry === 'start') expect(planned).toContain(`${school?.code10}/${family.request.grade}`);
      }
    }
  });

  it('gives entry seats within the layout plan but for one faulty row, and one row that is not classes times size', async () => {
    const ceilings = new Map(
      schools.flatMap((s) => Object.entries(s.pools).map(([grade, pool]) => [`${s.code10}/${grade}`, pool.ceiling ?? 0])),
    );
    const rows = await entryRows();
    expect(rows.filter((row) => row.seats > (ceilings.get(row.id) ?? 0) && row.seats === row.classes * row.size)).toHaveLength(1);
    expect(rows.filter((row) => row.seats !== row.classes * row.size)).toHaveLength(1);
  });

  it('lists 3,398 talents and two faulty rows, one of them a repeated certificate', () => {
    const good = register.slice(0, 3398);
    expect(register).toHaveLength(3400);
    expect(tally(good, (row) => row[2] ?? null)).toEqual({ A: 12, B: 86, C: 540, D: 2760 });
    expect(new Set(good.map((row) => row[1])).size).toBe(3398);
    expect(good.filter((row) => row[8] === '居民身份证').every((row) => readResidentId(row[9] ?? '').ok)).toBe(true);
    expect(good.some((row) => row[1] === register[3398]?.[1])).toBe(true);
    expect(readResidentId(register[3399]?.[9] ?? '')).toMatchObject({ ok: false, error: 'DOCUMENT_CHECK_DIGIT' });
  });

  it('finds the certificate of each family with its holder, but for those planted as lapsed, unlisted or borrowed', () => {
    const holders = new Map(register.slice(0, 3398).map((row) => [row[1], row]));
    for (const family of families) {
      const row = holders.get(family.talent.certificate);
      const right =
        row?.[9] === family.talent.holder.documentNumber && row[2] === family.plan.talentClass && (row[6] ?? '') >= '2027-09-01';
      expect({ key: family.key, right }).toEqual({ key: family.key, right: family.plan.clause !== 'P1' });
    }
  });

  it('asks for more than there is in at least three of ten wished pools', () => {
    const contest = families.filter(
      (f) => f.plan.verdict === 'ELIGIBLE' && f.plan.fixed === null && f.request.stage !== 'senior',
    );
    const first = tally(contest, (f) => `${f.wishes[0]}/${f.request.grade}`);
    const wished = [...new Set(contest.flatMap((f) => f.wishes.map((code) => `${code}/${f.request.grade}`)))];
    const seats = new Map(
      schools.flatMap((s) => Object.entries(s.pools).map(([grade, pool]) => [`${s.code}/${grade}`, pool.seats ?? 0])),
    );
    const short = wished.filter((pool) => (first[pool] ?? 0) > (seats.get(pool) ?? 0));
    expect(short.length / wished.length).toBeGreaterThanOrEqual(0.3);
    expect([first['ZX-04-034/G1'], seats.get('ZX-04-034/G1')]).toEqual([17, 4]);
    const bySchool = Object.values(tally(contest, (f) => f.wishes[0] ?? null)).sort((a, b) => b - a);
    expect(bySchool.slice(0, 6).reduce((sum, n) => sum + n, 0) / contest.length).toBeCloseTo(0.43, 1);
  });
});
