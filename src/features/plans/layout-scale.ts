// The stored scale of a site and the question it answers: how many classes the layout plan allows a stage there.
import type { LayoutSite, OpenedGrades, StageClasses } from '../../domain/capacity/layout-ceiling';
import type { SiteStatus } from '../../domain/capacity/site-status';
import type { Stage } from '../../domain/kernel/school-year';
import type { PlanSite, StageScale } from './reading/plan-document';

/** What is kept of a site's figures. */
export interface SiteScale {
  readonly stages: readonly { readonly stage: Stage; readonly current: StageScale | null; readonly planned: StageScale | null }[];
  /** The bare sum of current classes, where the sheet has one. */
  readonly currentClasses: number | null;
}

/** A site of a school by the layout plan that holds, with what was recorded of its opening. */
export interface StandingSite {
  readonly code: string;
  readonly status: SiteStatus;
  readonly scale: SiteScale;
  readonly openedOn: OpenedGrades;
}

export const scaleOf = (site: PlanSite): SiteScale => ({
  stages: site.stages.map(({ stage, current, planned }) => ({ stage, current, planned })),
  currentClasses: site.current.classes,
});

const classesOf = (scale: StageScale | null): StageClasses | null =>
  scale && { classes: scale.classes, ...(scale.bands ? { byGrade: scale.bands } : {}) };

/**
 * The site as the ceiling of a stage asks for it, or null when it does not have that stage. `entryClasses` tells what the
 * enrolment plan opens in the other stages of a site whose sheet gives one sum for all of them.
 */
export function layoutSiteOf(site: StandingSite, stage: Stage, entryClasses: (stage: Stage) => number): LayoutSite | null {
  const own = site.scale.stages.find((one) => one.stage === stage);
  if (!own) return null;
  const others = site.scale.stages.filter((one) => one.stage !== stage);
  const unsplit = own.current === null && site.scale.currentClasses !== null && others.length > 0;
  return {
    code: site.code,
    status: site.status,
    stage,
    current: classesOf(own.current),
    planned: classesOf(own.planned),
    openedOn: site.openedOn,
    ...(unsplit
      ? {
          shared: {
            classes: site.scale.currentClasses!,
            others: others.map((one) => ({ stage: one.stage, entryClasses: entryClasses(one.stage) })),
          },
        }
      : {}),
  };
}
