// The rules of policies as pure code, shared with the service: how an edit is done, and what a cell says in words.
import { AuthorityTree } from '../../../../src/domain/kernel/authority';
import type { CellScope } from '../../../../src/domain/eligibility/cell-literals';
import type { FactDeclaration, Policy } from '../../../../src/domain/eligibility/policy';
import type { Vocabulary } from './policies.types';

export { apply } from '../../../../src/domain/eligibility/edit/apply';
export { operationWords } from '../../../../src/domain/eligibility/edit/operation-words';
export { placeWords } from '../../../../src/domain/eligibility/edit/place-words';
export { isList, tokensOf, valueAt, type Json } from '../../../../src/domain/eligibility/edit/pointer';
export { compileCell } from '../../../../src/domain/eligibility/cells';
export { readCell, isFactName, type CellTree } from '../../../../src/domain/eligibility/cell-grammar';
export { cellWords, factWords, valueWords } from '../../../../src/domain/eligibility/cell-words';
export { faultInChinese } from '../../../../src/domain/eligibility/check/fault-words';
export type { Operation } from '../../../../src/domain/eligibility/edit/operation';
export type { CellScope } from '../../../../src/domain/eligibility/cell-literals';
export type { FactValue } from '../../../../src/domain/eligibility/facts';
export type {
  DecisionTable,
  FactDeclaration,
  OutputCell,
  Override,
  Policy,
  PolicyCase,
  ReserveRule,
  Row,
} from '../../../../src/domain/eligibility/policy';

/** What cells of the policy may refer to. */
export function scopeOf(policy: Policy, vocabulary: Pick<Vocabulary, 'authorities'>): CellScope {
  const known = new Set(vocabulary.authorities.map(({ code }) => code));
  const tree = new AuthorityTree(
    vocabulary.authorities.map(({ code, zh, en, parent }) => ({
      code,
      nameZh: zh,
      nameEn: en,
      parent: parent !== null && known.has(parent) ? parent : null,
      gb2260: null,
    })),
  );
  return {
    facts: new Map(policy.facts.map((fact): [string, FactDeclaration] => [fact.key, fact])),
    groups: new Map(Object.entries(policy.groups ?? {})),
    tree,
    schoolYear: policy.schoolYear,
  };
}
