import { Injectable } from '@nestjs/common';
import type { Policy, TracedRow, Wording } from '../../domain/eligibility';
import type { Read } from '../../platform/database/transaction';
import { Policies } from '../policies';
import { ApplicationsRepository } from './applications.repository';
import type { FamilyVerdictResponse, WordsResponse } from './family-cases.dto';
import { SealedCase } from './sealed-case';

const inBoth = ({ zh, en }: Wording): WordsResponse => ({ zh, en: en ?? zh });

/** A verdict in the words of the policy that decided: why, what would change it, and what stays open. */
@Injectable()
export class VerdictWords {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly policies: Policies,
    private readonly sealed: SealedCase,
  ) {}

  /** Null while nothing is decided. */
  async of(read: Read, applicationId: string): Promise<FamilyVerdictResponse | null> {
    const kept = await this.applications.tracedVerdict(read, applicationId);
    if (kept === null) return null;
    const verdict = this.sealed.verdict(kept);
    const { trace, nearest } = this.sealed.traceOf(kept);
    const { policy } = (await this.policies.byId(read, kept.policyVersionId)).compiled;
    return {
      outcome: verdict.outcome,
      reason: verdict.reason,
      clauses: [...verdict.clauses],
      scope: [...verdict.scope],
      mode: verdict.mode,
      decidedAt: kept.decidedAt.toISOString(),
      policyTitle: inBoth(policy.title),
      clauseWords: verdict.clauses.map((id) => ({ id, ...inBoth(policy.clauses?.find((clause) => clause.id === id) ?? { zh: id }) })),
      words: verdict.reason === null ? null : rowWords(policy, trace, verdict.reason),
      missing: verdict.missing.map((key) => inBoth(policy.facts.find((fact) => fact.key === key) ?? { zh: key })),
      changes: nearest
        .filter(({ outcomeThen }) => outcomeThen === 'ELIGIBLE')
        .map(({ failing, on, schoolYear }) => ({
          steps: failing.map(({ words }) => ({ ...words })),
          on: on ?? null,
          schoolYear: schoolYear ?? null,
        })),
      remedy: verdict.remedy === null ? null : { ...verdict.remedy },
    };
  }
}

/** The text of the row that was hit and gives this reason; a row without a text has none. */
export function rowWords(policy: Policy, trace: readonly TracedRow[], reason: string): WordsResponse | null {
  for (const traced of trace) {
    if (traced.hit !== true) continue;
    const { outcome, reason: given, words } = rowBehind(policy, traced);
    if (words !== null && outcome !== 'pass' && (given ?? traced.table) === reason) return words;
  }
  return null;
}

/** What the policy's own row says, and its text, for a row of a trace; none of it where the policy has no such row or column. */
export function rowBehind(
  policy: Policy,
  { table: id, row: number, override }: Pick<TracedRow, 'table' | 'row' | 'override'>,
): { outcome: string | null; reason: string | null; words: WordsResponse | null } {
  const table = policy.tables.find((one) => one.id === id);
  const rows = override === undefined ? table?.rows : policy.overrides?.find((one) => one.table === id && one.authority === override)?.rows;
  const row = rows?.[number - 1];
  const said = (name: string): string | null => {
    const value = row?.then[table?.outputs.indexOf(name) ?? -1];
    return typeof value === 'string' ? value : null;
  };
  const words = row?.zh ? inBoth({ zh: row.zh, ...(row.en === undefined ? {} : { en: row.en }) }) : null;
  return { outcome: said('outcome'), reason: said('reason'), words };
}
