// What the static check finds in a policy: for the officer who is to mend it, with a child that shows it.

import type { Facts } from '../facts';
import type { Wording } from '../policy';
import type { PolicyFault, PolicyFaultCode } from '../policy-fault';
import type { VerdictOutcome } from '../verdict';

/** An error keeps a policy from being published; a warning asks to look again. */
export type Severity = 'error' | 'warning';

/** What a check can find in a policy that compiles. */
export type CheckCode =
  | 'gap'
  | 'gapForNone'
  | 'overlap'
  | 'boundaryUnclaimed'
  | 'boundaryTwice'
  | 'rowDead'
  | 'rowShadowed'
  | 'rowRepeated'
  | 'columnUnused'
  | 'tableUnasked'
  | 'tablesContradict'
  | 'tooTangled'
  | 'wordingForbidden'
  | 'caseFactUnknown'
  | 'materialUnnamed'
  | 'remedyUnused'
  | 'caseFails';

/** A child that shows the finding: its facts and what the policy, asked again with them, says at the authority. */
export interface ExampleChild {
  readonly facts: Facts;
  readonly authority: string;
  readonly outcome: VerdictOutcome;
  readonly reason: string | null;
}

export interface PolicyFinding extends Omit<PolicyFault, 'code'> {
  readonly code: PolicyFaultCode | CheckCode;
  readonly severity: Severity;
  /** The message in Chinese; `message` is the English one. */
  readonly zh: string;
  /** The other rows it is about, of the same table or of `otherTable`. */
  readonly otherRows?: readonly number[];
  readonly otherTable?: string;
  readonly example?: ExampleChild;
}

/** Where in the tables a finding lies. */
export interface Place {
  readonly table: string;
  /** Set when the rows stand in an override of this authority or group. */
  readonly authority?: string;
  readonly row?: number;
  readonly column?: number;
  readonly name?: string;
  readonly text?: string;
}

/** Table, override, row and column in words, as a prefix of a message. */
function whereOf({ table, authority, row, column }: Place): Required<Wording> {
  return {
    en: `table ${table}${authority ? ` (${authority})` : ''}${row ? `, row ${row}` : ''}${column ? `, column ${column}` : ''}`,
    zh: `表 ${table}${authority ? `（${authority}）` : ''}${row ? `第 ${row} 行` : ''}${column ? `第 ${column} 列` : ''}`,
  };
}

/** A finding at a place; the texts continue the name of the place. */
export function findingAt(
  code: CheckCode,
  severity: Severity,
  place: Place,
  text: Required<Wording>,
  rest: Partial<PolicyFinding> = {},
): PolicyFinding {
  const where = whereOf(place);
  return { code, severity, ...place, ...rest, message: `${where.en}: ${text.en}`, zh: `${where.zh}：${text.zh}` };
}
