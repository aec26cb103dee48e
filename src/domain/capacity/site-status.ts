// Whether a site of the layout plan can have seats in a year, for whoever turns plan figures into seats.

/** 现状保留 · 改扩建 · 在建 · 近期拟建 · 规划 · 预留用地 · 撤并. */
export const SITE_STATUSES = ['existing', 'expanding', 'building', 'soon', 'planned', 'reserved', 'closing'] as const;
export type SiteStatus = (typeof SITE_STATUSES)[number];

/** The ones that give seats by themselves; every other is not open yet or takes no new children. */
const OPEN: ReadonlySet<SiteStatus> = new Set(['existing', 'expanding']);

/** True when a site of this status has seats this year (domain source: lifecycle of 中小学布局规划). */
export const isOpen = (status: SiteStatus): boolean => OPEN.has(status);

/** Sites that an opening can be recorded of: one under construction, and one that is being extended. */
const TO_OPEN: ReadonlySet<SiteStatus> = new Set(['building', 'expanding']);

/** True when a recorded opening of a grade counts; planned and reserved land (预留用地) is never opened by a record. */
export const hasOpeningToCome = (status: SiteStatus): boolean => TO_OPEN.has(status);
