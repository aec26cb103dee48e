// From a site of the plan document to what the count of seats needs to know of each of its stages.
import type { LayoutSite } from '../../../domain/capacity/layout-ceiling';
import type { PlainDate } from '../../../domain/kernel/plain-date';
import type { Stage } from '../../../domain/kernel/school-year';
import type { PlanSite, StageScale } from './plan-document';

export interface SiteKnowledge {
  /** The day an extension was confirmed open. */
  readonly extensionOpenedOn: PlainDate | null;
  /** Entry classes of the year by stage, for a site whose sheet gives one sum for all its stages. */
  readonly entryClasses: Readonly<Partial<Record<Stage, number>>>;
}

/** One layout site a stage; none for a site whose status could not be read, because nobody knows whether it is open. */
export function layoutSitesOf(site: PlanSite, known: SiteKnowledge): LayoutSite[] {
  const { status } = site;
  if (status === null) return [];
  const unsplit = site.stages.length > 1 && site.current.classes !== null && site.stages.some((stage) => stage.current === null);
  return site.stages.map(({ stage, current, planned }): LayoutSite => {
    const others = site.stages.filter((other) => other.stage !== stage);
    const entryClassesOf = (other: Stage): number => known.entryClasses[other] ?? 0;
    return {
      code: site.code ?? site.name,
      status,
      stage,
      current: classesOf(current),
      planned: classesOf(planned),
      extensionOpenedOn: known.extensionOpenedOn,
      ...(unsplit && {
        shared: {
          classes: site.current.classes!,
          others: others.map((other) => ({ stage: other.stage, entryClasses: entryClassesOf(other.stage) })),
        },
      }),
    };
  });
}

const classesOf = (scale: StageScale | null): LayoutSite['current'] =>
  scale === null ? null : { classes: scale.classes, ...(scale.bands && { byGrade: { ...scale.bands } }) };
