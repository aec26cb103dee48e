import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { RouteAction } from '../../platform/access/route-action';
import { APP_CONFIG, type AppConfig } from '../../platform/context/tokens';
import { httpErrors } from '../../platform/http/http.errors';
import { AuthenticatorCode } from './authenticator-code.query';
import { DevelopmentInbox } from './development-inbox';
import { peopleActions } from './people.access';
import { AuthenticatorRequest, AuthenticatorResponse, DevelopmentMessagesRequest, DevelopmentMessagesResponse } from './people.dto';
import { peopleErrors } from './people.errors';
import { normalisePhone } from './phone';

/** The development inbox; in production the address does not exist. */
@Controller('api/open/development')
export class PeopleDevelopmentController {
  constructor(
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'production'>,
    private readonly inbox: DevelopmentInbox,
    private readonly authenticator: AuthenticatorCode,
  ) {}

  /** Messages that would have gone to a telephone. */
  @Get('messages')
  @RouteAction(peopleActions['development-message.read'])
  async messages(@Query() query: DevelopmentMessagesRequest): Promise<DevelopmentMessagesResponse> {
    if (this.config.production) throw httpErrors.routeUnknown();
    const phone = normalisePhone(query.phone);
    if (phone === null) throw peopleErrors.phoneWrong();
    const messages = await this.inbox.latest(phone);
    return { messages: messages.map(({ text, sentAt }) => ({ text, sentAt: sentAt.toISOString() })) };
  }

  /** What the authenticator of an invented member of staff shows. */
  @Get('authenticator')
  @RouteAction(peopleActions['development-message.read'])
  async code(@Ctx() ctx: Context, @Query() query: AuthenticatorRequest): Promise<AuthenticatorResponse> {
    if (this.config.production) throw httpErrors.routeUnknown();
    const code = await this.authenticator.ask(ctx, query.login);
    if (code === null) throw peopleErrors.loginUnknown();
    return { code };
  }
}
