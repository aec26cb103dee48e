import { Module } from '@nestjs/common';
import { PeopleModule } from '../people';
import { PoliciesModule } from '../policies';
import { SchoolsModule } from '../schools';
import { SeatsModule } from '../seats';
import { TalentsModule } from '../talents';
import { ApplicationView } from './application-view.query';
import { ApplicationsFamilyController } from './applications.family.controller';
import { ApplicationsOfficeController } from './applications.office.controller';
import { ApplicationsRepository } from './applications.repository';
import { CaseTerms } from './case-terms';
import { Caseload } from './caseload';
import { CaseloadRepository } from './caseload.repository';
import { Cases } from './cases';
import { CloseDrafts } from './close-drafts.command';
import { CloseDraftsProcessor } from './close-drafts.processor';
import { CreateApplication } from './create-application.command';
import { DecideApplication } from './decide-application.command';
import { DecideApplicationProcessor } from './decide-application.processor';
import { DecisionRules } from './decision-rules';
import { DeclaredForm } from './declared-form.query';
import { DraftsFamilyController } from './drafts.family.controller';
import { EndApplication } from './end-application.command';
import { FamilyCases } from './family-cases.query';
import { FamilySeason } from './family-season.query';
import { FileApplication } from './file-application.command';
import { NewApplication } from './new-application';
import { ReviseApplication } from './revise-application.command';
import { SealedCase } from './sealed-case';
import { SeasonFamilyController } from './season.family.controller';
import { SeasonOfficeController } from './season.office.controller';
import { SeasonOpenController } from './season.open.controller';
import { Season } from './season.query';
import { SetWindows } from './set-windows.command';
import { Submission } from './submission';
import { SubmitApplication } from './submit-application.command';
import { SupplementApplication } from './supplement-application.command';
import { VerdictWords } from './verdict-words';
import { VerificationDesk } from './verification-desk';
import { VerifyApplication } from './verify-application.command';
import { VerifyApplicationProcessor } from './verify-application.processor';
import { WishedSchools } from './wished-schools';

@Module({
  imports: [PeopleModule, SchoolsModule, PoliciesModule, SeatsModule, TalentsModule],
  controllers: [ApplicationsFamilyController, DraftsFamilyController, ApplicationsOfficeController, SeasonFamilyController, SeasonOfficeController, SeasonOpenController],
  providers: [
    ApplicationView,
    ApplicationsRepository,
    CaseTerms,
    Caseload,
    CaseloadRepository,
    Cases,
    CloseDrafts,
    CloseDraftsProcessor,
    CreateApplication,
    DecideApplication,
    DecideApplicationProcessor,
    DecisionRules,
    DeclaredForm,
    EndApplication,
    FamilyCases,
    FamilySeason,
    FileApplication,
    NewApplication,
    ReviseApplication,
    SealedCase,
    Season,
    SetWindows,
    Submission,
    SubmitApplication,
    SupplementApplication,
    VerdictWords,
    VerificationDesk,
    VerifyApplication,
    VerifyApplicationProcessor,
    WishedSchools,
  ],
  exports: [Caseload, Cases, SetWindows],
})
export class ApplicationsModule {}
