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
import { CaseGrounds } from './case-grounds';
import { CaseHistory } from './case-history';
import { CaseLedger } from './case-ledger.query';
import { CasePapers } from './case-papers';
import { CasePersons } from './case-persons';
import { CaseRecordOfficeController } from './case-record.office.controller';
import { CaseRecord } from './case-record.query';
import { Cases } from './cases';
import { ClearPersons } from './clear-persons';
import { CloseDrafts } from './close-drafts.command';
import { CloseDraftsProcessor } from './close-drafts.processor';
import { CreateApplication } from './create-application.command';
import { DecideApplication } from './decide-application.command';
import { DecideApplicationProcessor } from './decide-application.processor';
import { DecisionRules } from './decision-rules';
import { DeclaredForm } from './declared-form.query';
import { DraftsFamilyController } from './drafts.family.controller';
import { DeskOfCases } from './desk-of-cases';
import { EndApplication } from './end-application.command';
import { FamilyCases } from './family-cases.query';
import { FamilySeason } from './family-season.query';
import { FileApplication } from './file-application.command';
import { LateIntake } from './late-intake';
import { LedgerOfficeController } from './ledger.office.controller';
import { NewApplication } from './new-application';
import { ReviseApplication } from './revise-application.command';
import { RevealCase } from './reveal-case.command';
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
import { OfficeWindows } from './windows.query';
import { WishedSchools } from './wished-schools';

@Module({
  imports: [PeopleModule, SchoolsModule, PoliciesModule, SeatsModule, TalentsModule],
  controllers: [
    ApplicationsFamilyController,
    DraftsFamilyController,
    LedgerOfficeController,
    ApplicationsOfficeController,
    CaseRecordOfficeController,
    SeasonFamilyController,
    SeasonOfficeController,
    SeasonOpenController,
  ],
  providers: [
    ApplicationView,
    ApplicationsRepository,
    CaseTerms,
    Caseload,
    CaseloadRepository,
    CaseGrounds,
    CaseHistory,
    CaseLedger,
    CasePapers,
    CasePersons,
    CaseRecord,
    Cases,
    ClearPersons,
    CloseDrafts,
    CloseDraftsProcessor,
    CreateApplication,
    DecideApplication,
    DecideApplicationProcessor,
    DecisionRules,
    DeclaredForm,
    DeskOfCases,
    EndApplication,
    FamilyCases,
    FamilySeason,
    FileApplication,
    LateIntake,
    NewApplication,
    OfficeWindows,
    ReviseApplication,
    RevealCase,
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
  exports: [Caseload, Cases, LateIntake, SetWindows],
})
export class ApplicationsModule {}
