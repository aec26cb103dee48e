import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageRequest } from '../../platform/http/page.dto';

const choice = { context: { zh: '请从列表中选择。', en: 'Choose from the list.' } };
/** Which lines a joint session looks at. */
export const LINE_KINDS = ['placed', 'unplaced', 'fallback', 'decided'] as const;

/** Part of the table of the joint session; what is left out does not matter. */
export class ProposalRequest extends PageRequest {
  /** Who signs the line. */
  @IsOptional() @Matches(/^[A-Z0-9]{2,12}$/, choice) authority?: string;
  @IsOptional() @Matches(/^[a-zA-Z]{1,16}$/, choice) mode?: string;
  /** `placed`, `unplaced`, `fallback` (placed by 服从统筹), `decided` (by people, not by the run). */
  @IsOptional() @IsIn(LINE_KINDS, choice) kind?: (typeof LINE_KINDS)[number];
  /** The beginning of a case number, or its last digits. */
  @IsOptional() @Matches(/^[0-9A-Za-z-]{1,24}$/, choice) caseNumber?: string;
}

export class NamedSchoolResponse {
  code: string;
  name: string;
  /** Straight-line metres from the nearer of residence and employer; null without a point. */
  metres: number | null;
}

export class AlternativeResponse extends NamedSchoolResponse {
  /** Coordinated seats that this run leaves there. */
  seatsLeft: number;
}

/** A decision of people about one case: before the run (对口, 一事一议) or in the joint session (人工调整). */
export class DecisionResponse {
  applicationId: string;
  caseNumber: string | null;
  authority: string;
  grade: string;
  /** catchment, negotiated, adjusted. */
  mode: string;
  /** Null: not placed in this round. */
  school: NamedSchoolResponse | null;
  ground: string;
  minutes: string | null;
  proposedBy: string;
  proposedAt: string;
  confirmedBy: string | null;
  confirmedAt: string | null;
  permittedActions: string[];
}

/** A line of the table of the joint session (会商方案表). */
export class ProposalLineResponse {
  applicationId: string;
  caseNumber: string | null;
  /** The authority of the case. */
  caseAuthority: string;
  /** The authority that signs the line. */
  authority: string;
  stage: string;
  grade: string;
  /** Masked. */
  childName: string;
  talentClass: string | null;
  /** Authorities of the places where the family says that it lives and works. */
  residenceAuthority: string | null;
  employerAuthority: string | null;
  /** In their natural order: P2 before P10. */
  clauses: string[];
  acceptsPlacement: boolean;
  wishes: string[];
  mode: string;
  wishRank: number | null;
  byFallback: boolean;
  school: NamedSchoolResponse | null;
  /** The next school of the child's own list that this run leaves a seat in. */
  alternative: AlternativeResponse | null;
  decision: DecisionResponse | null;
  permittedActions: string[];
}

export class ProposalPageResponse {
  items: ProposalLineResponse[];
  page: number;
  pageSize: number;
  total: number;
}

export class RoundTotalResponse {
  authority: string;
  stage: string;
  mode: string;
  children: number;
  firstWish: number;
  secondWish: number;
  laterWish: number;
  byFallback: number;
  /** Placed otherwise: by nearness beyond the wishes, or by a decision. */
  otherwise: number;
  /** Asked for a seat and got none. */
  notPlaced: number;
  /** Asked for no seat here: on the list to the senior-high office, or merged into the child's other case. */
  listed: number;
}

export class RoundDecisionsResponse {
  fixed: DecisionResponse[];
  adjustments: DecisionResponse[];
}

export class CaseLineResponse {
  roundId: string;
  kind: string;
  number: number;
  state: string;
  mode: string;
  school: NamedSchoolResponse | null;
  wishRank: number | null;
  byFallback: boolean;
}

/** How people and runs decided about one case. */
export class CaseDecisionsResponse {
  fixed: DecisionResponse | null;
  lines: CaseLineResponse[];
  permittedActions: string[];
}

/** How far a run is; told by server-sent events. */
export class RunProgressResponse {
  state: string;
  /** Number of the run; 0 before the first. */
  run: number;
  startedAt: string | null;
  finishedAt: string | null;
  /** Lines that the latest finished run proposes. */
  lines: number;
}
