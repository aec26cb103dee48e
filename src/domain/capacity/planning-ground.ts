// xuewei.planning/1: what a forecast rests on beside the layout plan — births, residents, shares, norms, the demand survey, talent zones.
import { STAGES } from '../kernel/school-year';
import { err, ok, type Result } from '../kernel/result';
import type { DemandGround } from './demand';
import { GroundReading, type GroundFault } from './ground-reading';
import type { Thresholds } from './outlook';
import { readSurveyCount, readZone, type SurveyCount, type TalentZone, type Wording } from './zone-ground';

export interface PlanningGround {
  readonly format: 'xuewei.planning/1';
  readonly title: Wording;
  readonly notice: Wording;
  readonly authorities: Readonly<Record<string, Pick<DemandGround, 'births' | 'residents'>>>;
  readonly entering: DemandGround['entering'];
  readonly perThousand: DemandGround['perThousand'];
  /** Children of each stage in a thousand households of talents' homes; left out where nobody has said. */
  readonly perThousandHouseholds?: DemandGround['perThousand'];
  readonly thresholds: Thresholds;
  /** What employers expect, in children; counts only. */
  readonly survey: readonly SurveyCount[];
  readonly zones: readonly TalentZone[];
  readonly sources: Readonly<Record<string, string>>;
}

const KEYS = [
  'format',
  'title',
  'notice',
  'authorities',
  'entering',
  'perThousand',
  'perThousandHouseholds',
  'thresholds',
  'survey',
  'zones',
  'sources',
] as const satisfies readonly (keyof PlanningGround)[];

const ENTERING = ['K1', 'G1', 'G7', 'G10'] as const satisfies readonly (keyof PlanningGround['entering'])[];

/** The file as read, or everything that is wrong with it. Keys that the form does not know are refused. */
export function readPlanningGround(json: unknown): Result<PlanningGround, readonly GroundFault[]> {
  const reading = new GroundReading();
  const root = reading.object(json, '', KEYS);
  if (root['format'] !== 'xuewei.planning/1') reading.fault('/format', '须为 xuewei.planning/1', 'must be xuewei.planning/1');
  reading.wording(root['title'], '/title');
  reading.wording(root['notice'], '/notice');
  for (const [code, one] of Object.entries(reading.object(root['authorities'], '/authorities'))) {
    const authority = reading.object(one, `/authorities/${code}`, ['births', 'residents']);
    reading.years(authority['births'], `/authorities/${code}/births`);
    reading.years(authority['residents'], `/authorities/${code}/residents`);
  }
  const entering = reading.object(root['entering'], '/entering', ENTERING);
  for (const grade of ENTERING) reading.count(entering[grade], `/entering/${grade}`, 20_000);
  for (const name of ['perThousand', 'perThousandHouseholds'] as const) {
    if (name === 'perThousandHouseholds' && root[name] === undefined) continue;
    for (const [stage, norm] of Object.entries(reading.object(root[name], `/${name}`, STAGES))) reading.count(norm, `/${name}/${stage}`, 1000);
  }
  const thresholds = reading.object(root['thresholds'], '/thresholds', ['short', 'surplus', 'closure']);
  for (const name of ['short', 'surplus', 'closure']) reading.count(thresholds[name], `/thresholds/${name}`, 1000);
  const zones = new Set<string>();
  reading.list(root['zones'], '/zones').forEach((one, at) => {
    const code = readZone(reading, one, `/zones/${at}`);
    if (code === null) return;
    if (zones.has(code)) reading.fault(`/zones/${at}/code`, '片区代码重复，请改用另一个', 'another zone has this code; give it one of its own');
    zones.add(code);
  });
  reading.list(root['survey'], '/survey').forEach((one, at) => readSurveyCount(reading, one, `/survey/${at}`, zones));
  for (const [name, source] of Object.entries(reading.object(root['sources'], '/sources'))) reading.text(source, `/sources/${name}`);
  return reading.faults.length > 0 ? err(reading.faults) : ok(root as unknown as PlanningGround);
}
