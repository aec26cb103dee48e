import { Module } from '@nestjs/common';
import { ApplicationsModule } from './features/applications';
import { PeopleModule } from './features/people';
import { PlacementsModule } from './features/placements';
import { PlanningModule } from './features/planning';
import { PlansModule } from './features/plans';
import { PoliciesModule } from './features/policies';
import { RehearsalsModule } from './features/rehearsals';
import { RoundsModule } from './features/rounds';
import { SchoolsModule } from './features/schools';
import { SeatSheetsModule } from './features/seat-sheets';
import { SeatsModule } from './features/seats';
import { TalentsModule } from './features/talents';
import { PlatformModule } from './platform/platform.module';

/** The one list of what the house is made of, from the ground up. */
@Module({
  imports: [
    PlatformModule,
    PeopleModule,
    SchoolsModule,
    PoliciesModule,
    SeatsModule,
    PlansModule,
    PlanningModule,
    SeatSheetsModule,
    TalentsModule,
    ApplicationsModule,
    RoundsModule,
    PlacementsModule,
    RehearsalsModule,
  ],
})
export class AppModule {}
