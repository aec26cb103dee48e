import ExcelJS from 'exceljs';
import { ImportShapes } from '../../src/features/plans';
import { startTestApp, type TestApp } from '../support/app';
import { demoFile, importCity } from '../support/city';
import type { ProblemBody } from '../support/client';
import { addStaff, signInFamily, signInStaff, type Person } from '../support/sign-in';

interface Row {
  readonly schoolYear: number;
  readonly authority: string;
  readonly stage: string;
  readonly supply: Record<string, number>;
  readonly children: number | null;
  readonly gap: number | null;
  readonly gapOnceBuilt: number | null;
  readonly alert: string | null;
  readonly reservedToClose: { code: string; seats: number }[];
}
interface ZoneRow extends Omit<Row, 'authority'> {
  readonly zone: string;
  readonly parts: { authority: string; supply: Record<string, number> }[];
  readonly homes: number | null;
  readonly surveyed: number | null;
  readonly talentGap: number | null;
}
interface Outlook {
  readonly zones: { code: string; zh: string; drawn: string }[];
  readonly zoneRows: ZoneRow[];
  readonly zoneFormulas: Record<string, { zh: string; en: string }>;
  readonly sitesWithoutPoint: number;
  readonly countedIn: number;
  readonly notice: { zh: string };
  readonly rows: Row[];
}
interface Collection {
  readonly features: { geometry: { type: string; coordinates: unknown }; properties: Record<string, unknown> }[];
  readonly authorities: Record<string, unknown>[];
}

const BASE = '/api/office/planning';
const GROUND = JSON.parse(demoFile('planning-2027.json').toString('utf8')) as Record<string, unknown>;

describe('a planner looks ahead', () => {
  let test: TestApp;
  let planner: Person;

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00' });
    await importCity(test);
    await test.get(ImportShapes).execute(test.ctx, JSON.parse(demoFile('shapes/zhengzhou-districts.geojson').toString('utf8')));
    await addStaff(test, { login: 'planner', roles: ['planner'], authorityCode: 'ZZ' });
    planner = await signInStaff(test, 'planner');
  });
  afterAll(() => test.stop());

  it('and is told what is still missing to do so', async () => {
    const { status, body } = await planner.client.get<ProblemBody>(`${BASE}/outlook`);
    expect([status, body.code]).toEqual([409, 'PLANNING.GROUND_MISSING']);
  });

  it('keeps the grounds of a forecast once, and is told of every place that is wrong', async () => {
    const wrong = { ...GROUND, thresholds: { short: -1, surplus: 20, closure: 50 }, more: 1, survey: [], zones: [{ code: 'Z', zh: '区', en: 'Z', outline: [[1, 1]], housing: [] }] };
    const refused = await planner.client.post<ProblemBody>(`${BASE}/ground`, wrong);
    expect([refused.status, refused.body.code]).toEqual([422, 'PLANNING.GROUND_FAULTY']);
    expect(refused.body.fields.map(({ field }) => field).sort()).toEqual(['/more', '/thresholds/short', '/zones/0/outline']);
    const kept = await planner.client.post<{ id: string }>(`${BASE}/ground`, GROUND);
    const again = await planner.client.post<{ id: string }>(`${BASE}/ground`, GROUND);
    expect([kept.status, again.body.id === kept.body.id]).toEqual([200, true]);
  });

  it('sees open seats beside promised ones, never in one sum, against the children of each year', async () => {
    const { body } = await planner.client.get<Outlook>(`${BASE}/outlook?scenario=cohorts`);
    expect(body.countedIn).toBe(2027);
    expect(body.notice.zh).toContain('演示数据');
    expect(new Set(body.rows.map(({ schoolYear }) => schoolYear))).toEqual(new Set([2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035]));
    for (const { supply, children, gap } of body.rows) if (children !== null) expect(gap).toBe(supply['open']! - children);
    const of = (authority: string, stage: string, year: number) =>
      body.rows.find((row) => row.authority === authority && row.stage === stage && row.schoolYear === year)!;
    const city = of('CITY', 'primary', 2027);
    const parts = body.rows.filter((row) => row.authority !== 'CITY' && row.stage === 'primary' && row.schoolYear === 2027);
    for (const column of Object.keys(city.supply))
      expect(parts.reduce((sum, row) => sum + row.supply[column]!, 0)).toBe(city.supply[column]);
    expect(of('CITY', 'primary', 2035).supply['open']).toBe(city.supply['open']);
    const promised = ({ supply }: Row) => supply['building']! + supply['soon']! + supply['planned']!;
    expect(promised(of('CITY', 'primary', 2035))).toBeGreaterThan(promised(city));
    expect(city.supply['reserved']).toBeGreaterThan(0);
    expect(body.rows.some(({ alert }) => alert === 'short' || alert === 'shortUntilBuilt')).toBe(true);
    expect(body.rows.some(({ reservedToClose }) => reservedToClose.length > 0)).toBe(true);
  });

  it('asks for one authority, some years and the norm per thousand', async () => {
    const { body } = await planner.client.get<Outlook>(`${BASE}/outlook?scenario=norm&authority=ZD&from=2030&to=2031`);
    expect(body.rows.every(({ authority, schoolYear }) => authority === 'ZD' && schoolYear >= 2030 && schoolYear <= 2031)).toBe(true);
    const residents = (GROUND['authorities'] as Record<string, { residents: Record<string, number> }>)['ZD']!.residents['2030']!;
    expect(body.rows.find(({ stage }) => stage === 'primary')!.children).toBe(Math.round((residents * 66) / 1000));
    const outside = await planner.client.get<ProblemBody>(`${BASE}/outlook?from=2036`);
    expect([outside.status, outside.body.code]).toEqual([422, 'PLANNING.YEAR_OUTSIDE']);
    expect((await planner.client.get(`${BASE}/outlook?scenario=hope`)).status).toBe(400);
  });

  it('sees the same by talent zone, each by its authorities too, and no zone in the sum of the city', async () => {
    const { body } = await planner.client.get<Outlook>(`${BASE}/outlook?scenario=norm`);
    expect(body.zones.map(({ code, drawn }) => `${code} ${drawn}`)).toEqual(['ZKC 示意', 'QCY 示意', 'CYJ 示意']);
    expect(body.sitesWithoutPoint).toBe(1);
    expect(body.rows.some(({ authority }) => ['ZKC', 'QCY', 'CYJ'].includes(authority))).toBe(false);
    for (const row of body.zoneRows) {
      for (const [column, seats] of Object.entries(row.supply)) {
        expect(row.parts.reduce((sum, { supply }) => sum + supply[column]!, 0)).toBe(seats);
        for (const { authority, supply } of row.parts) {
          const theirs = body.rows.find((one) => one.authority === authority && one.stage === row.stage && one.schoolYear === row.schoolYear)!;
          expect(supply[column]).toBeLessThanOrEqual(theirs.supply[column]!);
        }
      }
      if (row.children !== null) expect(row.gap).toBe(row.supply['open']! - row.children);
    }
    const of = (zone: string, stage: string, year: number) =>
      body.zoneRows.find((row) => row.zone === zone && row.stage === stage && row.schoolYear === year)!;
    expect(of('ZKC', 'primary', 2027)).toMatchObject({ children: 1584, homes: 624, surveyed: 80, gap: -504, talentGap: 456, alert: 'short' });
    expect(of('ZKC', 'primary', 2028)).toMatchObject({ homes: 1092, talentGap: -12 });
    expect(of('CYJ', 'kindergarten', 2027).parts.map(({ authority }) => authority)).toEqual(['410104', 'JK']);
    expect(of('CYJ', 'primary', 2027).alert).toBe('surplus');
    expect(Object.keys(body.zoneFormulas)).toEqual(['supply', 'children', 'homes', 'surveyed', 'gap', 'talentGap', 'alert']);
  });

  it('asks for one zone, or for those in which an authority has a site', async () => {
    const zonesOf = async (asked: string) => {
      const { body } = await planner.client.get<Outlook>(`${BASE}/outlook?${asked}`);
      expect(new Set(body.zoneRows.map(({ zone }) => zone))).toEqual(new Set(body.zones.map(({ code }) => code)));
      return body.zones.map(({ code }) => code);
    };
    expect(await zonesOf('zone=QCY&authority=ZD')).toEqual(['QCY']);
    expect(await zonesOf('authority=410102')).toEqual(['QCY']);
    expect(await zonesOf('authority=CITY')).toHaveLength(3);
    const unknown = await planner.client.get<ProblemBody>(`${BASE}/outlook?zone=XYZ`);
    expect([unknown.status, unknown.body.code]).toEqual([422, 'PLANNING.ZONE_UNKNOWN']);
  });

  it('is answered at once', async () => {
    for (const path of ['outlook', 'outlook?scenario=norm', 'map', 'outlook/workbook']) {
      const asked: number[] = [];
      for (let times = 0; times < 3; times += 1) {
        const begun = performance.now();
        expect((await planner.client.get(`${BASE}/${path}`)).status).toBe(200);
        asked.push(performance.now() - begun);
      }
      expect(Math.min(...asked)).toBeLessThan(1000);
    }
  });

  it('learns what opening a school earlier would change, and changes nothing', async () => {
    const before = (await planner.client.get<Outlook>(`${BASE}/outlook`)).body;
    const map = (await planner.client.get<Collection>(`${BASE}/map?schoolYear=2027`)).body;
    const later = map.features.find(({ properties }) => {
      if (!String(properties['name']).startsWith('中原科技城')) return false;
      const seats = properties['seats'] as Record<string, number>;
      return ['soon', 'planned'].includes(String(properties['status'])) && seats[String(properties['status'])] === 0;
    })!;
    const code = String(later.properties['code']);
    const { body } = await planner.client.post<{ changed: { before: Row; after: Row }[]; changedZones: { before: ZoneRow; after: ZoneRow }[] }>(`${BASE}/what-if`, { openings: [{ code, opensIn: 2027 }] });
    expect(new Set(body.changed.map(({ after }) => after.authority))).toEqual(new Set(['CITY', later.properties['authority']]));
    for (const { before: was, after } of body.changed) {
      const column = String(later.properties['status']);
      expect(after.supply[column]).toBeGreaterThan(was.supply[column]!);
      expect(after.supply['open']).toBe(was.supply['open']);
    }
    expect(body.changedZones.length > 0).toBe(true);
    for (const { before: was, after } of body.changedZones) expect(after.supply['open']).toBe(was.supply['open']);
    expect((await planner.client.get<Outlook>(`${BASE}/outlook`)).body).toEqual(before);
    type Answer = ProblemBody & { changed: { before: Row; after: Row }[]; changedZones: { before: ZoneRow; after: ZoneRow }[] };
    const never = (await planner.client.post<Answer>(`${BASE}/what-if`, { openings: [{ code, opensIn: null }] })).body;
    expect(never.changed.length).toBeGreaterThan(0);
    for (const { before: was, after } of never.changed) expect(after.gapOnceBuilt).toBeLessThanOrEqual(was.gapOnceBuilt!);
    const more = (await planner.client.post<Answer>(`${BASE}/what-if`, { childrenPercent: 120, talentsPercent: 150 })).body;
    for (const { before: was, after } of more.changed) {
      expect(after.supply).toEqual(was.supply);
      if (after.children !== was.children) expect(after.schoolYear).toBeGreaterThanOrEqual(2030);
    }
    expect(more.changedZones.some(({ before: was, after }) => after.homes! > was.homes!)).toBe(true);
    for (const wrong of [{ childrenPercent: 20 }, { talentsPercent: 401 }, { openings: [{ code, opensIn: 'soon' }] }, { openings: [{ code }] }])
      expect((await planner.client.post(`${BASE}/what-if`, wrong)).status).toBe(400);
    const unknown = await planner.client.post<ProblemBody>(`${BASE}/what-if`, { openings: [{ code: 'X', opensIn: 2027 }] });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'PLANNING.SITE_UNKNOWN']);
  });

  it('has a map of sites and talent zones, outlines marked as drawn, with the reach of schools over talents’ homes', async () => {
    const { body } = await planner.client.get<Collection>(`${BASE}/map`);
    const sites = body.features.filter(({ properties }) => properties['kind'] === 'site');
    const zones = body.features.filter(({ properties }) => properties['kind'] === 'zone');
    expect(sites.length).toBeGreaterThan(80);
    expect(zones.map(({ properties }) => [properties['zh'], properties['drawn']])).toEqual([
      ['中原科技城', '示意'],
      ['青年创业园', '示意'],
      ['产业聚集区', '示意'],
    ]);
    const reach = zones[0]!.properties['reach'] as { stage: string; households: number; reachedByOpen: number; reachedOnceBuilt: number }[];
    const [kindergarten] = zones[0]!.properties['outlook'] as Record<string, unknown>[];
    expect(kindergarten).toMatchObject({ stage: 'kindergarten', surveyed: 60 });
    for (const one of reach) {
      expect(one.households).toBe(4200);
      expect(one.reachedByOpen).toBeLessThanOrEqual(one.reachedOnceBuilt);
      expect(one.reachedOnceBuilt).toBeLessThanOrEqual(one.households);
    }
    expect(body.authorities.length).toBeGreaterThan(10);
    const outlines = body.features.filter(({ properties }) => properties['kind'] === 'authority');
    const [zhongyuan] = outlines.filter(({ properties }) => properties['code'] === '410102');
    expect([outlines.length, zhongyuan!.geometry.type, zhongyuan!.properties['drawn']]).toEqual([12, 'MultiPolygon', '示意']);
    const { authority: _, ...primary } = body.authorities.find(({ authority, stage }) => authority === '410102' && stage === 'primary')!;
    expect(zhongyuan!.properties['outlook']).toContainEqual(primary);
  });

  it('takes the forecast away as a workbook', async () => {
    const cookie = `xuewei_session=${planner.client.cookie('xuewei_session')}`;
    const url = `${BASE}/outlook/workbook?authority=CITY&from=2027&to=2028`;
    const answer = await test.app.inject({ method: 'GET', url, headers: { cookie } });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(answer.rawPayload).buffer);
    const sheet = book.getWorksheet('学位预测')!;
    expect(sheet.rowCount).toBe(1 + 2 * 4);
    expect(sheet.getRow(2).getCell(2).value).toBe('CITY');
    const zones = book.getWorksheet('人才片区')!;
    expect([2, 3].map((row) => [2, 3].map((cell) => zones.getRow(row).getCell(cell).value))).toEqual([
      ['中原科技城', '全部'],
      ['中原科技城', '410105'],
    ]);
  });

  it('but a family, a visitor or a school does not', async () => {
    const family = await signInFamily(test, '19900009998');
    expect((await family.client.get(`${BASE}/outlook`)).status).toBe(403);
    expect((await test.client().get(`${BASE}/map`)).status).toBe(401);
    expect((await family.client.post(`${BASE}/ground`, GROUND)).status).toBe(403);
  });
});
