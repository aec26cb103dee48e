import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications';
import { PeopleModule } from '../people';
import { RoundsModule } from '../rounds';
import { SeatsModule } from '../seats';
import { AnswerPlacement } from './answer-placement.command';
import { ChaseAnswers } from './chase-answers.command';
import { ChaseAnswersProcessor } from './chase-answers.processor';
import { ClassList } from './class-list.query';
import { FinalStates } from './final-states.repository';
import { FamilyPlacements } from './family-placements.query';
import { FollowUp } from './follow-up.command';
import { IssuePlacements } from './issue-placements.command';
import { OnRoundSigned } from './on-round-signed.handler';
import { PlacementDesk } from './placement-desk';
import { PlacementsFamilyController } from './placements.family.controller';
import { PlacementsOfficeController } from './placements.office.controller';
import { PlacementView } from './placements.query';
import { PlacementsRepository } from './placements.repository';
import { PlacementsSchoolController } from './placements.school.controller';
import { ReceiveChild } from './receive-child.command';

@Module({
  imports: [ApplicationsModule, PeopleModule, RoundsModule, SeatsModule],
  controllers: [PlacementsFamilyController, PlacementsSchoolController, PlacementsOfficeController],
  providers: [
    AnswerPlacement,
    ChaseAnswers,
    ChaseAnswersProcessor,
    ClassList,
    FinalStates,
    FollowUp,
    IssuePlacements,
    OnRoundSigned,
    PlacementDesk,
    FamilyPlacements,
    PlacementView,
    PlacementsRepository,
    ReceiveChild,
  ],
  exports: [FinalStates],
})
export class PlacementsModule {}
