import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../access/route-action';
import { queueActions } from '../queues/queues.access';
import { ReadinessResponse } from './health.dto';
import { Readiness } from './readiness';

@ApiTags('operations')
@Controller('api/office/health')
export class HealthOfficeController {
  constructor(private readonly readiness: Readiness) {}

  /** The same as /health/ready, for the operator's page; an answer also when something is missing. */
  @Get()
  @RouteAction(queueActions['jobs.read'])
  look(): Promise<ReadinessResponse> {
    return this.readiness.look();
  }
}
