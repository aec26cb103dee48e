import { COMPUTED_SOURCE, type DecisionTable, type Policy, type Row } from '../../domain/eligibility';
import type { PlainDate } from '../../domain/kernel/plain-date';
import type { CurrentPolicyResponse, PolicyVersionResponse, RuleResponse, RulesResponse } from './policies.dto';
import type { VersionHead } from './policies.repository';
import type { PolicyVersionEntity } from './policy-version.entity';

type Standing = PolicyVersionResponse['standing'];

const TRANSITION: Record<NonNullable<Policy['transition']>, { zh: string; en: string }> = {
  versionAtSubmission: {
    zh: '已提交的申请按提交时施行的版本审核。',
    en: 'A case is decided by the version in force when it was submitted.',
  },
  betterOfTwo: {
    zh: '已提交的申请按提交时施行的版本审核；本版本对申请人更有利的，按本版本审核（从旧兼从优）。',
    en: 'A case is decided by the version in force when it was submitted, or by this one where it is better for the child.',
  },
};

/** Whether a version decides what is submitted today, will, did, or was replaced; `heads` are all versions. */
export function standingOf(head: VersionHead, heads: readonly VersionHead[], today: PlainDate): Standing {
  if (head.effectiveFrom > today) return 'upcoming';
  if (head.effectiveTo !== null && head.effectiveTo < today) return 'expired';
  const later = heads.some(
    (other) =>
      other.schoolYear === head.schoolYear &&
      other.effectiveFrom <= today &&
      (other.effectiveTo === null || other.effectiveTo >= today) &&
      (other.publishedAt > head.publishedAt ||
        (Number(other.publishedAt) === Number(head.publishedAt) && other.version > head.version)),
  );
  return later ? 'superseded' : 'inForce';
}

/** A version in a list. */
export const versionLine = (head: VersionHead, standing: Standing): PolicyVersionResponse => ({
  versionId: head.id,
  policyId: head.policyId,
  version: head.version,
  schoolYear: head.schoolYear,
  title: head.title,
  contentHash: head.contentHash,
  documentNumber: head.documentNumber,
  authority: head.authorityCode,
  effectiveFrom: head.effectiveFrom,
  effectiveTo: head.effectiveTo,
  publishedAt: head.publishedAt.toISOString(),
  standing,
});

/** A row's own plain text; without one, its cells beside the names of their facts. */
function ruleOf(row: Row, table: DecisionTable, policy: Policy): RuleResponse {
  const nameOf = (key: string): string => policy.facts.find((fact) => fact.key === key)?.zh ?? key;
  const when = table.inputs.flatMap((key, at) => (row.when[at] === 'any' ? [] : [`${nameOf(key)} ${row.when[at]}`]));
  const then = table.outputs.flatMap((name, at) => (row.then[at] === null ? [] : [`${name} = ${String(row.then[at])}`]));
  return { clause: row.clause ?? null, zh: row.zh ?? `${when.join('，')} → ${then.join('，')}`, en: row.en ?? null };
}

function rulesOf(table: DecisionTable, rows: readonly Row[], authority: string | null, policy: Policy): RulesResponse {
  const title = { zh: table.title?.zh ?? table.id, en: table.title?.en ?? null };
  return { id: table.id, title, authority, rules: rows.map((row) => ruleOf(row, table, policy)) };
}

/** The page of a published version, for everybody. */
export function publishedPage(version: PolicyVersionEntity, standing: Standing): CurrentPolicyResponse {
  const policy = JSON.parse(version.content) as Policy;
  const asked = policy.decide.flatMap((id) => policy.tables.filter((table) => table.id === id));
  const others = policy.tables.filter((table) => !asked.includes(table));
  return {
    versionId: version.id,
    policyId: version.policyId,
    version: version.version,
    schoolYear: version.schoolYear,
    contentHash: version.contentHash,
    title: { zh: policy.title.zh, en: policy.title.en ?? null },
    documentNumber: version.documentNumber,
    authority: version.authorityCode,
    effectiveFrom: version.effectiveFrom,
    effectiveTo: version.effectiveTo,
    publishedAt: version.publishedAt.toISOString(),
    standing,
    transition: TRANSITION[policy.transition ?? 'versionAtSubmission'],
    clauses: (policy.clauses ?? []).map(({ id, zh, en }) => ({ id, zh, en: en ?? null })),
    tables: [...asked, ...others].flatMap((table) => [
      rulesOf(table, table.rows, null, policy),
      ...(policy.overrides ?? [])
        .filter((override) => override.table === table.id)
        .map(({ rows, authority }) => rulesOf(table, rows, authority, policy)),
    ]),
    facts: policy.facts
      .filter(({ source }) => source !== COMPUTED_SOURCE)
      .map(({ key, zh, en, unit, source, ground }) => ({ key, zh, en: en ?? null, unit: unit ?? null, source, ground })),
    criteria: [...(policy.criteria ?? [])],
    reserve: (policy.reserve ?? []).map((rule) => ({ ...rule, minimum: rule.minimum ?? null, cap: rule.cap ?? null })),
  };
}
