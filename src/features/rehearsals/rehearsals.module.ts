import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications';
import { PeopleModule } from '../people';
import { PoliciesModule } from '../policies';
import { SchoolsModule } from '../schools';
import { SeatsModule } from '../seats';
import { AffectedCases } from './affected-cases.query';
import { CancelRehearsal } from './cancel-rehearsal.command';
import { CompareCaseload } from './compare-caseload.command';
import { MatchTrial } from './match-trial.command';
import { PolicySides } from './policy-sides';
import { RehearsalDesk } from './rehearsal-desk';
import { RehearsalPromises } from './rehearsal-promises';
import { RehearsalView } from './rehearsal-view.query';
import { RehearsalsOfficeController } from './rehearsals.office.controller';
import { RehearsalsRepository } from './rehearsals.repository';
import { ComparePoliciesProcessor, MatchRehearsalProcessor } from './rehearse-policy.processor';
import { StartRehearsal } from './start-rehearsal.command';
import { RehearsalWorkbooksOfficeController } from './workbooks.office.controller';

@Module({
  imports: [PeopleModule, SchoolsModule, PoliciesModule, SeatsModule, ApplicationsModule],
  controllers: [RehearsalsOfficeController, RehearsalWorkbooksOfficeController],
  providers: [
    AffectedCases,
    CancelRehearsal,
    CompareCaseload,
    ComparePoliciesProcessor,
    MatchRehearsalProcessor,
    MatchTrial,
    PolicySides,
    RehearsalDesk,
    RehearsalPromises,
    RehearsalView,
    RehearsalsRepository,
    StartRehearsal,
  ],
})
export class RehearsalsModule {}
