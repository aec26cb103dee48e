// xuewei.planning/1: what a forecast rests on beside the layout plan — births, residents, shares, norms, the demand survey, talent zones.
import { isEntryGrade, STAGES, type Grade, type Stage } from '../kernel/school-year';
import type { Point } from '../kernel/geo';
import { err, ok, type Result } from '../kernel/result';
import type { DemandGround } from './demand';
import type { Thresholds } from './outlook';

export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** Homes of talents (人才公寓), for the reach of schools. */
export interface Housing extends Wording {
  readonly households: number;
  readonly point: Point;
}

/** A talent zone; its outline is drawn (示意) and no border of law. */
export interface TalentZone extends Wording {
  readonly code: string;
  /** One ring of WGS-84 degrees, the first point again at its end. */
  readonly outline: readonly (readonly [number, number])[];
  readonly housing: readonly Housing[];
}

export interface PlanningGround {
  readonly format: 'xuewei.planning/1';
  readonly title: Wording;
  readonly notice: Wording;
  readonly authorities: Readonly<Record<string, Pick<DemandGround, 'births' | 'residents'>>>;
  readonly entering: DemandGround['entering'];
  readonly perThousand: DemandGround['perThousand'];
  readonly thresholds: Thresholds;
  /** What employers expect, in children; counts only. */
  readonly survey: readonly { readonly authority: string; readonly stage: Stage; readonly schoolYear: number; readonly children: number }[];
  readonly zones: readonly TalentZone[];
  readonly sources: Readonly<Record<string, string>>;
}

/** Where a planning file is wrong, as a JSON pointer, and what was expected there. */
export interface GroundFault {
  readonly at: string;
  readonly zh: string;
  readonly en: string;
}

type Json = Readonly<Record<string, unknown>>;

/** The file as read, or everything that is wrong with it. Keys that the form does not know are refused. */
export function readPlanningGround(json: unknown): Result<PlanningGround, readonly GroundFault[]> {
  const reading = new Reading();
  const root = reading.object(json, '', ['format', 'title', 'notice', 'authorities', 'entering', 'perThousand', 'thresholds', 'survey', 'zones', 'sources']);
  if (root['format'] !== 'xuewei.planning/1') reading.fault('/format', '须为 xuewei.planning/1', 'must be xuewei.planning/1');
  reading.wording(root['title'], '/title');
  reading.wording(root['notice'], '/notice');
  for (const [code, one] of Object.entries(reading.object(root['authorities'], '/authorities'))) {
    const authority = reading.object(one, `/authorities/${code}`, ['births', 'residents']);
    reading.years(authority['births'], `/authorities/${code}/births`);
    reading.years(authority['residents'], `/authorities/${code}/residents`);
  }
  const entering = reading.object(root['entering'], '/entering', ['K1', 'G1', 'G7', 'G10']);
  for (const grade of ['K1', 'G1', 'G7', 'G10'] as const satisfies readonly Grade[])
    if (isEntryGrade(grade)) reading.count(entering[grade], `/entering/${grade}`, 20_000);
  for (const [stage, norm] of Object.entries(reading.object(root['perThousand'], '/perThousand', STAGES))) reading.count(norm, `/perThousand/${stage}`, 1000);
  const thresholds = reading.object(root['thresholds'], '/thresholds', ['short', 'surplus', 'closure']);
  for (const name of ['short', 'surplus', 'closure']) reading.count(thresholds[name], `/thresholds/${name}`, 1000);
  reading.list(root['survey'], '/survey').forEach((one, at) => reading.surveyed(one, `/survey/${at}`));
  reading.list(root['zones'], '/zones').forEach((one, at) => reading.zone(one, `/zones/${at}`));
  for (const [name, source] of Object.entries(reading.object(root['sources'], '/sources'))) reading.text(source, `/sources/${name}`);
  return reading.faults.length > 0 ? err(reading.faults) : ok(root as unknown as PlanningGround);
}

class Reading {
  readonly faults: GroundFault[] = [];

  fault(at: string, zh: string, en: string): void {
    this.faults.push({ at, zh, en });
  }

  object(json: unknown, at: string, known?: readonly string[]): Json {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      this.fault(at, '须为一组填写项', 'must be an object');
      return {};
    }
    for (const key of Object.keys(json))
      if (known && !known.includes(key)) this.fault(`${at}/${key}`, '没有这一项，请去掉', 'there is no such key; leave it out');
    return json as Json;
  }

  list(json: unknown, at: string): readonly unknown[] {
    if (Array.isArray(json)) return json;
    this.fault(at, '须为列表', 'must be a list');
    return [];
  }

  text(json: unknown, at: string): void {
    if (typeof json !== 'string' || json.trim() === '') this.fault(at, '须为文字', 'must be text');
  }

  count(json: unknown, at: string, most: number): void {
    if (!Number.isSafeInteger(json) || (json as number) < 0 || (json as number) > most)
      this.fault(at, `须为 0 至 ${most} 的整数`, `must be a whole number from 0 to ${most}`);
  }

  wording(json: unknown, at: string): void {
    const { zh, en } = this.object(json, at, ['zh', 'en']);
    this.text(zh, `${at}/zh`);
    this.text(en, `${at}/en`);
  }

  years(json: unknown, at: string): void {
    for (const [year, count] of Object.entries(this.object(json, at))) {
      if (!/^2\d{3}$/.test(year)) this.fault(`${at}/${year}`, '须为年份，如 2027', 'must be a year such as 2027');
      this.count(count, `${at}/${year}`, 100_000_000);
    }
  }

  surveyed(json: unknown, at: string): void {
    const { authority, stage, schoolYear, children } = this.object(json, at, ['authority', 'stage', 'schoolYear', 'children']);
    this.text(authority, `${at}/authority`);
    if (!STAGES.includes(stage as Stage)) this.fault(`${at}/stage`, `须为 ${STAGES.join('、')} 之一`, `must be one of ${STAGES.join(', ')}`);
    if (!Number.isSafeInteger(schoolYear)) this.fault(`${at}/schoolYear`, '须为年份，如 2027', 'must be a year such as 2027');
    this.count(children, `${at}/children`, 1_000_000);
  }

  zone(json: unknown, at: string): void {
    const { code, zh, en, outline, housing } = this.object(json, at, ['code', 'zh', 'en', 'outline', 'housing']);
    this.text(code, `${at}/code`);
    this.wording({ zh, en }, at);
    const ring = this.list(outline, `${at}/outline`);
    ring.forEach((position, index) => this.position(position, `${at}/outline/${index}`));
    if (ring.length < 4 || JSON.stringify(ring[0]) !== JSON.stringify(ring.at(-1)))
      this.fault(`${at}/outline`, '须为闭合的一圈，至少四点', 'must be a closed ring of four positions or more');
    this.list(housing, `${at}/housing`).forEach((one, index) => {
      const home = this.object(one, `${at}/housing/${index}`, ['zh', 'en', 'households', 'point']);
      this.wording({ zh: home['zh'], en: home['en'] }, `${at}/housing/${index}`);
      this.count(home['households'], `${at}/housing/${index}/households`, 1_000_000);
      const { lon, lat } = this.object(home['point'], `${at}/housing/${index}/point`, ['lon', 'lat']);
      this.position([lon, lat], `${at}/housing/${index}/point`);
    });
  }

  private position(json: unknown, at: string): void {
    const [lon, lat] = Array.isArray(json) ? (json as unknown[]) : [];
    if (typeof lon !== 'number' || typeof lat !== 'number' || Math.abs(lon) > 180 || Math.abs(lat) > 90)
      this.fault(at, '须为经度和纬度', 'must be a longitude and a latitude');
  }
}
