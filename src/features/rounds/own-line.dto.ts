/** Why one wish ended as it did. */
export class WishExplanationResponse {
  school: string;
  schoolName: string;
  /** placed, better-placed, behind-cutoff, not-listed-by-school, held-for-group. */
  reason: string;
  /** The first criterion that decided, or `lottery`; null when none had to. */
  decidedBy: string | null;
}

/** A family's own signed line. */
export class ExplainedLineResponse {
  school: string | null;
  schoolName: string | null;
  mode: string;
  byFallback: boolean;
  explanations: WishExplanationResponse[];
}

export class ProofLineExplanationResponse {
  school: string;
  reason: string;
  rank?: number;
  cutoffRank?: number;
  decidedBy?: string;
}

export class ProofLineResponse {
  student: string;
  school: string | null;
  explanations: ProofLineExplanationResponse[];
  /** Known to the family and the service only. */
  salt: string;
}

export class ProofStepResponse {
  side: string;
  hash: string;
}

/** `xuewei.proof/1`: the line, and the way from it to the public root. */
export class ProofResponse {
  format: string;
  line: ProofLineResponse;
  path: ProofStepResponse[];
  merkleRoot: string;
  instanceHash: string;
}
