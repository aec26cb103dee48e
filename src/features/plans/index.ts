export { PlansModule } from './plans.module';
export { ImportPlan, type ImportedPlan } from './import-plan.command';
export { PLAN_KINDS, readPlanFile, type PlanFile, type PlanFileInput, type PlanKind } from './plan-file';
export { layoutSiteOf } from './layout-scale';
export { PlanRows, type EnrolmentPlanRow, type PlanVersionRow, type SchoolSite } from './plan-rows.query';
export { PlannedSites, type PlannedSite } from './planned-sites.query';
export { readShapes, type DistrictShapes } from './reading/district-shapes';
export { readLayoutPlanOf } from './reading/layout-plan.reader';
