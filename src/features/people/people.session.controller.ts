import { Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import type { HttpReply } from '../../platform/http/http-request';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { APP_CONFIG, type AppConfig } from '../../platform/context/tokens';
import { Ctx } from '../../platform/http/request-context';
import { MySession } from './my-session.query';
import { peopleActions } from './people.access';
import { SessionResponse, SignedOutResponse } from './people.dto';
import { takeSessionCookie } from './session-cookie';
import { SignOut } from './sign-out.command';

@Controller('api/session')
export class PeopleSessionController {
  constructor(
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'COOKIE_SECURE'>,
    private readonly mySession: MySession,
    private readonly signOut: SignOut,
  ) {}

  /** Who is signed in here, and what may be tried. */
  @Get()
  @RouteAction(peopleActions['session.read'])
  session(@Ctx() ctx: Context): Promise<SessionResponse> {
    return this.mySession.ask(ctx);
  }

  /** Ends the session. */
  @Post('sign-out')
  @HttpCode(200)
  @RouteAction(peopleActions['session.end'])
  async end(@Ctx() ctx: Context, @Res({ passthrough: true }) reply: HttpReply): Promise<SignedOutResponse> {
    const answer = await this.signOut.execute(ctx);
    takeSessionCookie(reply, this.config);
    return answer;
  }
}
