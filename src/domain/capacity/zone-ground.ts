// What a planning file says of a talent zone (人才片区): its outline, its people and the homes in it, for whoever forecasts its seats.
import { GRADES, STAGES, type Stage } from '../kernel/school-year';
import type { Point } from '../kernel/geo';
import type { DemandGround } from './demand';
import type { GroundReading } from './ground-reading';

export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** Homes of talents (人才公寓): for the reach of schools, and for the children who will live in them. */
export interface Housing extends Wording {
  readonly households: number;
  readonly point: Point;
  /** The first school year in which people live there; they do already when left out. */
  readonly from?: number;
}

/** A talent zone; its outline is drawn (示意) and no border of law. It may lie across authorities. */
export interface TalentZone extends Wording {
  readonly code: string;
  /** One ring of WGS-84 degrees, the first point again at its end. */
  readonly outline: readonly (readonly [number, number])[];
  readonly housing: readonly Housing[];
  /** Everybody who lives within the outline, not talents alone; left out where nobody has counted. */
  readonly residents?: DemandGround['residents'];
  readonly births?: DemandGround['births'];
  /** Pupils who live within the outline, by the school year that counted them. */
  readonly pupils?: { readonly schoolYear: number; readonly byGrade: DemandGround['enrolled'] };
}

/** Children whom employers expect, as counts. One of a zone is one of its authority too, and counts once in the city. */
export interface SurveyCount {
  readonly authority: string;
  /** The zone in which they will live, where the employers said so. */
  readonly zone?: string;
  readonly stage: Stage;
  readonly schoolYear: number;
  readonly children: number;
}

const MOST = 1_000_000;

/** Notes every fault of one zone; gives its code, or null where it has none. */
export function readZone(reading: GroundReading, json: unknown, at: string): string | null {
  const zone = reading.object(json, at, ['code', 'zh', 'en', 'outline', 'housing', 'residents', 'births', 'pupils']);
  reading.text(zone['code'], `${at}/code`);
  reading.wording({ zh: zone['zh'], en: zone['en'] }, at);
  const ring = reading.list(zone['outline'], `${at}/outline`);
  ring.forEach((position, index) => reading.position(position, `${at}/outline/${index}`));
  if (ring.length < 4 || JSON.stringify(ring[0]) !== JSON.stringify(ring.at(-1)))
    reading.fault(`${at}/outline`, '须为闭合的一圈，至少四点', 'must be a closed ring of four positions or more');
  reading.list(zone['housing'], `${at}/housing`).forEach((one, index) => readHousing(reading, one, `${at}/housing/${index}`));
  for (const name of ['residents', 'births']) if (zone[name] !== undefined) reading.years(zone[name], `${at}/${name}`);
  if (zone['pupils'] !== undefined) readPupils(reading, zone['pupils'], `${at}/pupils`);
  return typeof zone['code'] === 'string' ? zone['code'] : null;
}

function readHousing(reading: GroundReading, json: unknown, at: string): void {
  const home = reading.object(json, at, ['zh', 'en', 'households', 'point', 'from']);
  reading.wording({ zh: home['zh'], en: home['en'] }, at);
  reading.count(home['households'], `${at}/households`, MOST);
  const { lon, lat } = reading.object(home['point'], `${at}/point`, ['lon', 'lat']);
  reading.position([lon, lat], `${at}/point`);
  if (home['from'] !== undefined) reading.year(home['from'], `${at}/from`);
}

function readPupils(reading: GroundReading, json: unknown, at: string): void {
  const pupils = reading.object(json, at, ['schoolYear', 'byGrade']);
  reading.year(pupils['schoolYear'], `${at}/schoolYear`);
  const byGrade = reading.object(pupils['byGrade'], `${at}/byGrade`, GRADES);
  for (const [grade, count] of Object.entries(byGrade)) reading.count(count, `${at}/byGrade/${grade}`, MOST);
}

/** Notes every fault of one line of the survey; `zones` are the codes that there are. */
export function readSurveyCount(reading: GroundReading, json: unknown, at: string, zones: ReadonlySet<string>): void {
  const { authority, zone, stage, schoolYear, children } = reading.object(json, at, ['authority', 'zone', 'stage', 'schoolYear', 'children']);
  reading.text(authority, `${at}/authority`);
  if (zone !== undefined && !zones.has(zone as string))
    reading.fault(`${at}/zone`, '须为 zones 中一个片区的代码', 'must be the code of one of the zones');
  if (!STAGES.includes(stage as Stage)) reading.fault(`${at}/stage`, `须为 ${STAGES.join('、')} 之一`, `must be one of ${STAGES.join(', ')}`);
  reading.year(schoolYear, `${at}/schoolYear`);
  reading.count(children, `${at}/children`, MOST);
}
