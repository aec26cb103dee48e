import { Controller, Get } from '@nestjs/common';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { MySession } from './my-session.query';
import { peopleActions } from './people.access';
import { VisitorResponse } from './people.dto';

@Controller('api/open/session')
export class VisitorOpenController {
  constructor(private readonly mySession: MySession) {}

  /** Who asks: the session of somebody signed in, or null. `/api/session` is the same question that refuses a visitor. */
  @Get()
  @RouteAction(peopleActions['session.ask'])
  async ask(@Ctx() ctx: Context): Promise<VisitorResponse> {
    return { session: await this.mySession.orNone(ctx) };
  }
}
