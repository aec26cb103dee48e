import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import type { HttpReply } from '../../platform/http/http-request';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { APP_CONFIG, type AppConfig } from '../../platform/context/tokens';
import { Ctx } from '../../platform/http/request-context';
import { peopleActions } from './people.access';
import { CodePromisedResponse, FamilySignInRequest, RequestCodeRequest, SignedInResponse, StaffSignInRequest } from './people.dto';
import { RequestSignInCode } from './request-sign-in-code.command';
import { giveSessionCookie } from './session-cookie';
import type { OpenedSession } from './session-opening';
import { SignInFamily } from './sign-in-family.command';
import { SignInStaff } from './sign-in-staff.command';

@Controller('api/open/sign-in')
export class PeopleOpenController {
  constructor(
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'COOKIE_SECURE'>,
    private readonly requestCode: RequestSignInCode,
    private readonly signInFamily: SignInFamily,
    private readonly signInStaff: SignInStaff,
  ) {}

  /** Sends a one-time code to a telephone. */
  @Post('code')
  @HttpCode(202)
  @RouteAction(peopleActions['sign-in.request-code'])
  code(@Ctx() ctx: Context, @Body() body: RequestCodeRequest): Promise<CodePromisedResponse> {
    return this.requestCode.execute(ctx, body);
  }

  /** Signs a family in; the session travels in the cookie `xuewei_session`. */
  @Post('family')
  @HttpCode(200)
  @RouteAction(peopleActions['sign-in.family'])
  async family(@Ctx() ctx: Context, @Body() body: FamilySignInRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<SignedInResponse> {
    return this.answer(reply, await this.signInFamily.execute(ctx, body));
  }

  /** Signs a member of staff in; the session travels in the cookie `xuewei_session`. */
  @Post('staff')
  @HttpCode(200)
  @RouteAction(peopleActions['sign-in.staff'])
  async staff(@Ctx() ctx: Context, @Body() body: StaffSignInRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<SignedInResponse> {
    return this.answer(reply, await this.signInStaff.execute(ctx, body));
  }

  private answer(reply: HttpReply, { token, accountId, roles, csrfToken }: OpenedSession): SignedInResponse {
    giveSessionCookie(reply, this.config, token);
    return { accountId, roles: [...roles], csrfToken };
  }
}
