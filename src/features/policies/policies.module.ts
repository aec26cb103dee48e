import { Module } from '@nestjs/common';
import { PeopleModule } from '../people';
import { SchoolsModule } from '../schools';
import { CheckingOfficeController } from './checking.office.controller';
import { CreateDraft } from './create-draft.command';
import { DraftKeeping } from './draft-keeping';
import { DraftPolicy } from './draft-policy.command';
import { DraftRoom } from './draft-room';
import { DraftView } from './draft-view.query';
import { DraftWords } from './draft-words';
import { DraftsOfficeController } from './drafts.office.controller';
import { DraftsRepository } from './drafts.repository';
import { EditDraft } from './edit-draft.command';
import { PoliciesOpenController } from './policies.open.controller';
import { Policies } from './policies.query';
import { PoliciesRepository } from './policies.repository';
import { PolicyCompiler } from './policy-compiler';
import { PublishPolicy } from './publish-policy.command';
import { PolicyDifferences } from './policy-differences.query';
import { PublishedPolicies } from './published-policies.query';
import { ReturnDraft } from './return-draft.command';
import { SecondHand } from './second-hand';
import { SelfCheckOpenController } from './self-check.open.controller';
import { SelfCheck } from './self-check.query';
import { DraftTitles } from './draft-titles.query';
import { SoundDrafts } from './sound-drafts.query';
import { SubmitDraft } from './submit-draft.command';
import { TakeBackDraft } from './take-back-draft.command';
import { VersionShelf } from './version-shelf';
import { UploadWorkbook } from './upload-workbook.command';
import { VersionsOfficeController } from './versions.office.controller';
import { WholeCheck } from './whole-check';
import { WorkbookDownload } from './workbook-download.query';
import { WorkbooksOfficeController } from './workbooks.office.controller';

@Module({
  imports: [PeopleModule, SchoolsModule],
  controllers: [
    WorkbooksOfficeController,
    DraftsOfficeController,
    CheckingOfficeController,
    VersionsOfficeController,
    PoliciesOpenController,
    SelfCheckOpenController,
  ],
  providers: [
    CreateDraft,
    DraftKeeping,
    DraftPolicy,
    DraftRoom,
    DraftView,
    DraftWords,
    DraftsRepository,
    EditDraft,
    Policies,
    PoliciesRepository,
    PolicyCompiler,
    PublishPolicy,
    PolicyDifferences,
    PublishedPolicies,
    ReturnDraft,
    SecondHand,
    SelfCheck,
    DraftTitles,
    SoundDrafts,
    SubmitDraft,
    TakeBackDraft,
    UploadWorkbook,
    VersionShelf,
    WholeCheck,
    WorkbookDownload,
  ],
  exports: [DraftPolicy, DraftTitles, Policies, PublishPolicy, SoundDrafts],
})
export class PoliciesModule {}
