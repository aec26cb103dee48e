import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications';
import { PoliciesModule } from '../policies';
import { SchoolsModule } from '../schools';
import { SeatsModule } from '../seats';
import { AdjustLine } from './adjust-line.command';
import { CompleteRun } from './complete-run.command';
import { ConfirmAdjustment } from './confirm-adjustment.command';
import { ConfirmFix } from './confirm-fix.command';
import { DecisionsOfficeController } from './decisions.office.controller';
import { DecisionsRepository } from './decisions.repository';
import { Entrants } from './entrants';
import { FixPlacement } from './fix-placement.command';
import { MatchRoundProcessor } from './match-round.processor';
import { OpenRound } from './open-round.command';
import { RoundDesk } from './round-desk';
import { RoundKeys } from './round-keys';
import { RoundRerun } from './round-rerun';
import { RoundsFamilyController } from './rounds.family.controller';
import { RoundsOfficeController } from './rounds.office.controller';
import { RoundView } from './rounds.query';
import { RoundsRepository } from './rounds.repository';
import { RunFiles } from './run-files';
import { RunParts } from './run-parts';
import { RunRound } from './run-round.command';
import { SealRound } from './seal-round.command';
import { SignPart } from './sign-part.command';
import { SignedLines } from './signed-lines.query';
import { SigningTable } from './signing-table';
import { VerifierFile } from './verifier-file.query';
import { VerifierOpenController } from './verifier.open.controller';
import { WishOrder } from './wish-order.query';

@Module({
  imports: [ApplicationsModule, PoliciesModule, SchoolsModule, SeatsModule],
  controllers: [RoundsOfficeController, DecisionsOfficeController, RoundsFamilyController, VerifierOpenController],
  providers: [
    AdjustLine,
    CompleteRun,
    ConfirmAdjustment,
    ConfirmFix,
    DecisionsRepository,
    Entrants,
    FixPlacement,
    MatchRoundProcessor,
    OpenRound,
    RoundDesk,
    RoundKeys,
    RoundRerun,
    RoundView,
    RoundsRepository,
    RunFiles,
    RunParts,
    RunRound,
    SealRound,
    SignPart,
    SignedLines,
    SigningTable,
    VerifierFile,
    WishOrder,
  ],
  exports: [OpenRound, SignedLines],
})
export class RoundsModule {}
