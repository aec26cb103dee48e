import { Module } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../../platform/context/tokens';
import { SESSION_READER } from '../../platform/http/session-reader';
import { AccountRegister } from './account-register';
import { AccountsOfficeController } from './accounts.office.controller';
import { StaffAccounts } from './accounts.query';
import { AccountsRepository } from './accounts.repository';
import { AuditSearch } from './audit-search.query';
import { AuditOfficeController } from './audit.office.controller';
import { ChildRegister } from './child-register';
import { ChildrenRepository } from './children.repository';
import { CodePromise, CodeRows } from './code-promise';
import { CodeTrial } from './code-trial';
import { DemonstrationOpenController } from './demonstration.open.controller';
import { DevelopmentInbox } from './development-inbox';
import { DevelopmentMessagesRepository } from './development-messages.repository';
import { DisableAccount } from './disable-account.command';
import { HttpMessageGateway } from './http-message.gateway';
import { MESSAGE_GATEWAY, noMessageGateway, type MessageGateway } from './message-gateway';
import { MySession } from './my-session.query';
import { Passwords } from './passwords';
import { PeopleDevelopmentController } from './people.development.controller';
import { PeopleOpenController } from './people.open.controller';
import { PeopleSessionController } from './people.session.controller';
import { PeopleSessionReader } from './people-session.reader';
import { RequestSignInCode } from './request-sign-in-code.command';
import { SendCode } from './send-code.command';
import { SendCodeProcessor } from './send-code.processor';
import { SessionOpening } from './session-opening';
import { SessionsRepository } from './sessions.repository';
import { SignInCodesRepository } from './sign-in-codes.repository';
import { SignInFamily } from './sign-in-family.command';
import { SignInLocksRepository } from './sign-in-locks.repository';
import { SignInSecrets } from './sign-in-secrets';
import { SignInStaff } from './sign-in-staff.command';
import { SignOut } from './sign-out.command';
import { StaffDirectory } from './staff-directory';
import { AuthenticatorCode } from './authenticator-code.query';
import { StaffMessages } from './staff-messages';
import { StaffSample } from './staff-sample.query';
import { StaffTrial } from './staff-trial';
import { SweepSignIns } from './sweep-sign-ins.command';
import { SweepSignInsProcessor } from './sweep-sign-ins.processor';
import { VisitorOpenController } from './visitor.open.controller';

/** The configured gateway; else the development inbox; in production none. */
const gatewayOf = (config: AppConfig, inbox: DevelopmentInbox): MessageGateway => {
  if (config.MESSAGE_GATEWAY_URL) return new HttpMessageGateway(config.MESSAGE_GATEWAY_URL);
  return config.production ? noMessageGateway : inbox;
};

const repositories = [AccountsRepository, ChildrenRepository, DevelopmentMessagesRepository, SessionsRepository, SignInCodesRepository, SignInLocksRepository];
const registers = [AccountRegister, ChildRegister, StaffDirectory, StaffMessages];
const parts = [CodePromise, CodeRows, CodeTrial, DevelopmentInbox, Passwords, SessionOpening, SignInSecrets, StaffTrial];
const deeds = [AuditSearch, AuthenticatorCode, DisableAccount, MySession, RequestSignInCode, SendCode, SignInFamily, SignInStaff, SignOut, StaffAccounts, StaffSample, SweepSignIns];

@Module({
  controllers: [AccountsOfficeController, AuditOfficeController, DemonstrationOpenController, PeopleOpenController, PeopleSessionController, PeopleDevelopmentController, VisitorOpenController],
  providers: [
    ...repositories,
    ...registers,
    ...parts,
    ...deeds,
    SendCodeProcessor,
    SweepSignInsProcessor,
    { provide: SESSION_READER, useClass: PeopleSessionReader },
    { provide: MESSAGE_GATEWAY, useFactory: gatewayOf, inject: [APP_CONFIG, DevelopmentInbox] },
  ],
  exports: [...registers, SESSION_READER],
})
export class PeopleModule {}
