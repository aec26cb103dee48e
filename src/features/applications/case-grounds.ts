import { Injectable } from '@nestjs/common';
import type { Facts, FactValue, TracedRow } from '../../domain/eligibility';
import { cellWords, factWords, valueWords, type Vocabulary, type Words } from '../../domain/eligibility/cell-words';
import type { Read } from '../../platform/database/transaction';
import { Policies, type PolicyInForce } from '../policies';
import type { ApplicationEntity } from './application.entity';
import { ApplicationsRepository } from './applications.repository';
import type { CaseFactResponse, CaseVerdictResponse, TracedRowResponse } from './case-record.dto';
import { maskedFact, sourceOf } from './masked-facts';
import { SealedCase } from './sealed-case';
import { rowBehind } from './verdict-words';
import type { VerdictEntity } from './verdict.entity';

type Times = Readonly<Record<'declared' | 'register' | 'service', string | null>>;
const answer = (result: boolean | 'unknown'): string => (result === 'unknown' ? 'unknown' : result ? 'yes' : 'no');
const same = (text: string): Words => ({ zh: text, en: text });
const full = ({ zh, en }: { readonly zh: string; readonly en?: string }): Words => ({ zh, en: en ?? zh });

/** What a case rests on, in words: its facts with source and time, the verdict with every row that was looked at. */
@Injectable()
export class CaseGrounds {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly sealed: SealedCase,
    private readonly policies: Policies,
  ) {}

  async of(
    read: Read,
    application: ApplicationEntity,
    verifiedAt: string | null,
  ): Promise<{ facts: CaseFactResponse[]; verdict: CaseVerdictResponse | null }> {
    const row = await this.applications.tracedVerdict(read, application.id);
    const versionId = row?.policyVersionId ?? application.policyVersionId;
    if (versionId === null) return { facts: [], verdict: null };
    const policy = await this.policies.byId(read, versionId);
    const words = new CaseWords(policy);
    const submittedAt = application.submittedAt?.toISOString() ?? null;
    const times = { declared: submittedAt, register: verifiedAt, service: verifiedAt };
    return {
      facts: words.facts(this.sealed.facts(application), times),
      verdict: row && this.verdict(row, policy, words),
    };
  }

  private verdict(row: VerdictEntity, policy: PolicyInForce, words: CaseWords): CaseVerdictResponse {
    const verdict = this.sealed.verdict(row);
    const { trace, nearest } = this.sealed.trace(row);
    return {
      outcome: verdict.outcome,
      reason: verdict.reason,
      mode: verdict.mode,
      scope: [...verdict.scope],
      decidedAt: row.decidedAt.toISOString(),
      policy: policy.policyId,
      policyVersion: policy.version,
      clauses: verdict.clauses.map((id) => ({ id, words: words.clause(id) })),
      missing: verdict.missing.map((key) => words.fact(key)),
      perAuthority: Object.entries(verdict.perAuthority).map(([authority, { outcome, reason, clauses, mode }]) => ({
        authority,
        outcome,
        reason,
        clauses: [...clauses],
        mode,
      })),
      trace: trace.map((traced) => words.row(traced)),
      changes: nearest.flatMap(({ failing }) => failing.map((cell) => cell.words)),
      remedy: verdict.remedy,
    };
  }
}

/** Says facts, cells and clauses of one policy; what tells of a person comes masked. */
class CaseWords {
  private readonly vocabulary: Vocabulary;

  constructor(private readonly policy: PolicyInForce) {
    const { facts, tree, groups, policy: content } = policy.compiled;
    this.vocabulary = { facts, tree, groups, schoolYear: content.schoolYear };
  }

  facts(facts: Facts, times: Times): CaseFactResponse[] {
    return Object.entries(facts).flatMap(([key, value]) => {
      if (!this.vocabulary.facts.has(key)) return [];
      const source = sourceOf(key);
      return [{ fact: key, name: this.fact(key), value: this.value(key, value), source, at: times[source] }];
    });
  }

  fact(key: string): Words {
    return factWords(key, this.vocabulary);
  }

  clause(id: string): Words {
    const clause = this.policy.compiled.policy.clauses?.find((candidate) => candidate.id === id);
    return clause ? full(clause) : same(id);
  }

  row({ table, row, clause, override, hit, cells }: TracedRow): TracedRowResponse {
    const title = this.policy.compiled.policy.tables.find(({ id }) => id === table)?.title;
    const { outcome, words } = rowBehind(this.policy.compiled.policy, { table, row, ...(override === undefined ? {} : { override }) });
    return {
      table,
      tableName: title ? full(title) : same(table),
      row,
      clause,
      override: override ?? null,
      hit: answer(hit),
      outcome,
      words,
      cells: cells.map(({ fact, cell, value, result }) => {
        const declared = this.vocabulary.facts.get(fact);
        return {
          fact: this.fact(fact),
          asked: cell.trim() !== 'any',
          asks: declared ? cellWords(cell, declared, this.vocabulary) : same(cell),
          value: value === undefined ? null : this.value(fact, value),
          result: answer(result),
        };
      }),
    };
  }

  private value(key: string, value: FactValue): Words {
    const masked = maskedFact(key, value);
    if (masked !== null) return same(masked);
    const declared = this.vocabulary.facts.get(key);
    return declared ? valueWords(value, declared, this.vocabulary) : same(String(value));
  }
}
