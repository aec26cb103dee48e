// Seats beside children within a talent zone (人才片区), year by year. Zones lie across authorities: no figure of a zone is part of a sum.
import { STAGES, type Stage } from '../kernel/school-year';
import { demandOf, type DemandGround, type Scenario } from './demand';
import { seatsBeside, shortageOf, type OutlookRow, type SeatsBesideChildren, type Thresholds } from './outlook';
import { supplyOf, type Supply, type SupplySite } from './supply';
import type { SurveyCount, TalentZone, Wording } from './zone-ground';

/** Everything that a forecast of one zone rests on. */
export interface ZoneGrounds {
  readonly zone: TalentZone;
  /** The sites whose point lies within the outline, each under its own authority. */
  readonly sites: readonly SupplySite[];
  /** Shares, norms and thresholds are the city's; a zone has none of its own. */
  readonly shared: Pick<DemandGround, 'entering' | 'perThousand'>;
  readonly perThousandHouseholds: DemandGround['perThousand'];
  readonly survey: readonly SurveyCount[];
  readonly thresholds: Thresholds;
}

export interface ZoneRow extends SeatsBesideChildren {
  readonly schoolYear: number;
  /** Code of the zone. */
  readonly zone: string;
  readonly stage: Stage;
  /** The same seats by the authority whose sites they are; every column of them adds up to `supply`. */
  readonly parts: readonly { readonly authority: string; readonly supply: Supply }[];
  /** All children who live in the zone; null where a figure that the scenario needs is not there. */
  readonly children: number | null;
  /** Children of the talents' homes, and those whom employers expect: two counts of the same children, never added. Null: not counted. */
  readonly homes: number | null;
  readonly surveyed: number | null;
  /** Open seats less the larger of the two counts: below nought, seats are missing for certain. */
  readonly talentGap: number | null;
}

/** The formulas of a zone's row, by the name of its column. */
export const ZONE_FORMULAS: Readonly<Record<'supply' | 'children' | 'homes' | 'surveyed' | 'gap' | 'talentGap' | 'alert', Wording>> = {
  supply: {
    zh: '坐标在片区范围内的规划点，按状态分列；无坐标的不计入任何片区',
    en: 'sites whose point lies within the outline, by status; a site without a point is in no zone',
  },
  children: {
    zh: '按所选情景的公式，用片区自己的在校生、出生数和常住人口计算；没有这些数据的为空',
    en: 'by the formula of the scenario, with the pupils, births and residents of the zone itself; empty where nobody counted them',
  },
  homes: {
    zh: '已入住的人才住房户数 × 每千户适龄儿童 ÷ 1000',
    en: 'households of talents’ homes lived in × children per thousand households ÷ 1000',
  },
  surveyed: { zh: '用人单位摸底数中注明本片区的人数', en: 'children of the employers’ survey who will live in the zone' },
  gap: { zh: '片区内已有学位 − 片区内适龄儿童', en: 'open seats within the zone − children of the zone' },
  talentGap: {
    zh: '片区内已有学位 − 人才子女（住房推算数与摸底数取大者）',
    en: 'open seats within the zone − children of talents (the larger of homes and survey)',
  },
  alert: {
    zh: '依适龄儿童按全市阈值预警；适龄儿童未知时，只依人才子女预警缺口',
    en: 'by the children and the city’s thresholds; where they are unknown, a shortage alone, by the children of talents',
  },
};

/** One row a year and stage that has a site or anybody counted; the zone's stages and years in their order. */
export function zoneOutlook(
  grounds: ZoneGrounds,
  asked: { readonly from: number; readonly to: number; readonly scenario: Scenario },
): ZoneRow[] {
  return STAGES.flatMap((stage) => {
    const sites = grounds.sites.filter((site) => site.stage === stage);
    const rows: ZoneRow[] = [];
    for (let schoolYear = asked.from; schoolYear <= asked.to; schoolYear += 1)
      rows.push(rowOf(grounds, stage, sites, schoolYear, asked.scenario));
    const isCounted = rows.some(({ children, homes, surveyed }) => (children ?? homes ?? surveyed) !== null);
    return sites.length > 0 || isCounted ? rows : [];
  });
}

function rowOf(grounds: ZoneGrounds, stage: Stage, sites: readonly SupplySite[], schoolYear: number, scenario: Scenario): ZoneRow {
  const { zone, thresholds } = grounds;
  const children = childrenOf(grounds, stage, schoolYear, scenario);
  const [homes, surveyed] = [homesOf(grounds, stage, schoolYear), surveyedOf(grounds, stage, schoolYear)];
  const talents = homes === null && surveyed === null ? null : Math.max(homes ?? 0, surveyed ?? 0);
  const beside = seatsBeside(sites, schoolYear, children, thresholds);
  const authorities = [...new Set(sites.map(({ authority }) => authority))].sort();
  return {
    schoolYear,
    zone: zone.code,
    stage,
    ...beside,
    parts: authorities.map((authority) => ({
      authority,
      supply: supplyOf(
        sites.filter((site) => site.authority === authority),
        schoolYear,
      ),
    })),
    children,
    homes,
    surveyed,
    talentGap: talents === null ? null : beside.supply.open - talents,
    alert: children === null && talents !== null ? shortageOf(beside.supply, talents, thresholds) : beside.alert,
  };
}

function childrenOf({ zone, shared }: ZoneGrounds, stage: Stage, schoolYear: number, scenario: Scenario): OutlookRow['children'] {
  const countedIn = zone.pupils?.schoolYear ?? schoolYear;
  if (schoolYear < countedIn) return null;
  const { residents = {}, births = {} } = zone;
  return demandOf({ ...shared, countedIn, enrolled: zone.pupils?.byGrade ?? {}, births, residents }, stage, schoolYear, scenario);
}

function homesOf({ zone, perThousandHouseholds }: ZoneGrounds, stage: Stage, schoolYear: number): number | null {
  const norm = perThousandHouseholds[stage];
  if (norm === undefined || zone.housing.length === 0) return null;
  const households = zone.housing.filter(({ from = schoolYear }) => from <= schoolYear).reduce((sum, home) => sum + home.households, 0);
  return Math.round((households * norm) / 1000);
}

function surveyedOf({ zone, survey }: ZoneGrounds, stage: Stage, schoolYear: number): number | null {
  const counts = survey.filter((one) => one.zone === zone.code && one.stage === stage && one.schoolYear === schoolYear);
  return counts.length === 0 ? null : counts.reduce((sum, { children }) => sum + children, 0);
}
