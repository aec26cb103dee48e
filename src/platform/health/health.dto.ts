/** Whether this process can do its work now. */
export class ReadinessResponse {
  ready: boolean;
  database: boolean;
  redis: boolean;
  /** False while a migration has not been run. */
  migrated: boolean;
}
