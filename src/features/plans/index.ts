export { PlansModule } from './plans.module';
export { ImportPlan, type ImportedPlan } from './import-plan.command';
export { PLAN_KINDS, readPlanFile, type PlanFile, type PlanFileInput, type PlanKind } from './plan-file';
