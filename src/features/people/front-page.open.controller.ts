import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { APP_CONFIG, type AppConfig } from '../../platform/context/tokens';
import { Ctx } from '../../platform/http/request-context';
import { frontPage } from './front-page';
import { peopleActions } from './people.access';
import { StaffSample } from './staff-sample.query';

@ApiExcludeController()
@Controller()
export class FrontPageOpenController {
  constructor(
    private readonly staff: StaffSample,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Get('/')
  @Header('content-type', 'text/html; charset=utf-8')
  @RouteAction(peopleActions['page.read'])
  async page(@Ctx() ctx: Context): Promise<string> {
    const demonstration = !this.config.production;
    return frontPage({ demonstration, logins: demonstration ? await this.staff.byRole(ctx) : [] });
  }
}
