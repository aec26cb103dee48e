// The door of the eligibility engine: read a policy, compile it, evaluate a case.

export * from './policy';
export * from './verdict';
export { nearWord } from './near-word';
export type { PolicyFault, PolicyFaultCode } from './policy-fault';
export { FACTS_FORMAT, fitsDeclaration, misfits, readFacts, type FactFault, type Facts, type FactValue } from './facts';
export { readPolicy } from './read-policy';
export { policyHash } from './policy-hash';
export { compilePolicy } from './compile';
export type { CompiledPolicy } from './compiled-policy';
export { evaluate, type EvaluateOptions } from './evaluate';
export { reserveFor, type Reserve } from './reserve';
export { LAST } from './criteria';
export { runCase, runCases, type CaseDifference, type CaseResult } from './cases';
export { isBetter } from './better-of-two';
export { forbiddenBy, type ForbiddenRule } from './forbidden-facts';
export { checkPolicy, findingOf, findingsOf, tableFindings, type PolicyCheck } from './check/check-policy';
export type { CheckCode, ExampleChild, PolicyFinding, Severity } from './check/finding';
export { treeOf } from './policy-authorities';
export { askTable, type TableAnswer } from './ask-table';
export { traceTable } from './trace';
export { diffPolicies } from './diff/diff-policies';
export type { Difference } from './diff/difference';
