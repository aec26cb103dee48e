// What is wrong with a policy and where, in a form an editor can point at.

/** Codes of what a check can find; the texts shown to people are kept by code elsewhere. */
export type PolicyFaultCode =
  | 'notAPolicy'
  | 'shapeWrong'
  | 'keyUnknown'
  | 'keyMissing'
  | 'cellNotUnderstood'
  | 'cellTypeMismatch'
  | 'valueUnknown'
  | 'authorityUnknown'
  | 'authoritiesNoTree'
  | 'dateImpossible'
  | 'rangeReversed'
  | 'factUnknown'
  | 'factTwice'
  | 'factDeclaration'
  | 'factComputedTwice'
  | 'factNeverComputed'
  | 'factCircular'
  | 'factForbidden'
  | 'tableUnknown'
  | 'tableTwice'
  | 'tableAskedTwice'
  | 'tableWithoutMeaning'
  | 'rowWidth'
  | 'clauseMissing'
  | 'clauseUnknown'
  | 'outputUnknown'
  | 'outputValue'
  | 'hitPolicy'
  | 'groupUnknown'
  | 'groupName'
  | 'overrideTwice'
  | 'reserveTwice'
  | 'criterionOrder'
  | 'effectiveReversed';

/** One finding. Rows and columns count from 1; columns run over the inputs, then the outputs. */
export interface PolicyFault {
  readonly code: PolicyFaultCode;
  readonly path?: string;
  readonly table?: string;
  /** Set when the row belongs to an override of this authority. */
  readonly authority?: string;
  readonly row?: number;
  readonly column?: number;
  /** The fact or output whose column it is. */
  readonly name?: string;
  readonly text?: string;
  /** What could stand there instead: the values of a fact, or the word that was probably meant. */
  readonly right?: string;
  readonly message: string;
}
