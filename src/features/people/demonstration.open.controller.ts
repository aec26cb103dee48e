import { Controller, Get, Inject } from '@nestjs/common';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { APP_CONFIG, type AppConfig } from '../../platform/context/tokens';
import { Ctx } from '../../platform/http/request-context';
import { peopleActions } from './people.access';
import { DemonstrationResponse } from './people.dto';
import { StaffSample } from './staff-sample.query';

@Controller('api/open/demonstration')
export class DemonstrationOpenController {
  constructor(
    private readonly staff: StaffSample,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'production'>,
  ) {}

  /** Whether people and figures here are invented, and who can sign in then. */
  @Get()
  @RouteAction(peopleActions['demonstration.read'])
  async read(@Ctx() ctx: Context): Promise<DemonstrationResponse> {
    const demonstration = !this.config.production;
    return { demonstration, logins: demonstration ? await this.staff.byRole(ctx) : [] };
  }
}
