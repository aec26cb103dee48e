export { KeepPlanningGround } from './keep-ground.command';
export { PlanningModule } from './planning.module';
