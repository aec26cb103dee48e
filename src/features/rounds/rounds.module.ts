import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications';
import { PeopleModule } from '../people';
import { PoliciesModule } from '../policies';
import { SchoolsModule } from '../schools';
import { SeatsModule } from '../seats';
import { AdjustLine } from './adjust-line.command';
import { CommitSeedPart } from './commit-seed-part.command';
import { CompleteRun } from './complete-run.command';
import { ConfirmAdjustment } from './confirm-adjustment.command';
import { ConfirmFix } from './confirm-fix.command';
import { DecisionsOfficeController } from './decisions.office.controller';
import { DecisionWords } from './decision-words';
import { DecisionsRepository } from './decisions.repository';
import { DeskOfRounds } from './desk-of-rounds';
import { Entrants } from './entrants';
import { FixPlacement } from './fix-placement.command';
import { HandOverKey } from './hand-over-key.command';
import { JointSessionOfficeController } from './joint-session.office.controller';
import { JointSession } from './joint-session.query';
import { JointSessionRepository } from './joint-session.repository';
import { MatchRoundProcessor } from './match-round.processor';
import { NearestFamilyController } from './nearest.family.controller';
import { NearestPreview } from './nearest-preview.query';
import { OpenAgain } from './open-again.command';
import { OpenRound } from './open-round.command';
import { OpenSeedPart } from './open-seed-part.command';
import { OwnLineView } from './own-line.query';
import { ProposalTable } from './proposal-table';
import { Proposal } from './proposal.query';
import { PublicRounds } from './public-rounds.query';
import { ReplaceSeedPart } from './replace-seed-part.command';
import { RoundAnnouncement } from './round-announcement.query';
import { RoundChildrenRepository } from './round-children.repository';
import { RoundDeeds } from './round-deeds';
import { RoundDesk } from './round-desk';
import { RoundFiles } from './round-files.query';
import { RoundFilesRepository } from './round-files.repository';
import { RoundOpeningsOfficeController } from './round-openings.office.controller';
import { RoundKeys } from './round-keys';
import { RoundRerun } from './round-rerun';
import { RoundsFamilyController } from './rounds.family.controller';
import { RoundsOpenController } from './rounds.open.controller';
import { RoundsOfficeController } from './rounds.office.controller';
import { RoundThreads } from './round-threads';
import { RoundView } from './rounds.query';
import { RoundsRepository } from './rounds.repository';
import { RunFiles } from './run-files';
import { RunParts } from './run-parts';
import { RunRound } from './run-round.command';
import { SealRound } from './seal-round.command';
import { SeedPartsOfficeController } from './seed-parts.office.controller';
import { SeedPartsRepository } from './seed-parts.repository';
import { SignPart } from './sign-part.command';
import { SignedLines } from './signed-lines.query';
import { SigningTable } from './signing-table';
import { VerifierFile } from './verifier-file.query';
import { VerifierOpenController } from './verifier.open.controller';
import { SupplementaryIntake } from './supplementary-intake';
import { SupervisionOfficeController } from './supervision.office.controller';
import { WaitingRule } from './waiting-rule.query';
import { WishOrder } from './wish-order.query';

@Module({
  imports: [ApplicationsModule, PeopleModule, PoliciesModule, SchoolsModule, SeatsModule],
  controllers: [
    RoundsOfficeController,
    RoundOpeningsOfficeController,
    SeedPartsOfficeController,
    SupervisionOfficeController,
    DecisionsOfficeController,
    JointSessionOfficeController,
    RoundsFamilyController,
    NearestFamilyController,
    RoundsOpenController,
    VerifierOpenController,
  ],
  providers: [
    AdjustLine,
    CommitSeedPart,
    CompleteRun,
    ConfirmAdjustment,
    ConfirmFix,
    DecisionWords,
    DecisionsRepository,
    DeskOfRounds,
    Entrants,
    FixPlacement,
    HandOverKey,
    JointSession,
    JointSessionRepository,
    MatchRoundProcessor,
    NearestPreview,
    OpenAgain,
    OpenRound,
    OpenSeedPart,
    OwnLineView,
    Proposal,
    ProposalTable,
    PublicRounds,
    ReplaceSeedPart,
    RoundAnnouncement,
    RoundChildrenRepository,
    RoundDeeds,
    RoundDesk,
    RoundFiles,
    RoundFilesRepository,
    RoundKeys,
    RoundRerun,
    RoundThreads,
    RoundView,
    RoundsRepository,
    RunFiles,
    RunParts,
    RunRound,
    SealRound,
    SeedPartsRepository,
    SignPart,
    SignedLines,
    SigningTable,
    SupplementaryIntake,
    VerifierFile,
    WaitingRule,
    WishOrder,
  ],
  exports: [OpenRound, SignedLines, WaitingRule],
})
export class RoundsModule {}
