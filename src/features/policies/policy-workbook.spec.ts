import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Policy } from '../../domain/eligibility';
import { asDraft } from '../../domain/eligibility/edit';
import { anyDraft } from '../../domain/eligibility/sheets/draft.fixture';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import { policyWorkbook, readPolicyWorkbook } from './policy-workbook';

describe('a policy in a workbook', () => {
  const backAgain = async (policy: Policy) => readPolicyWorkbook(await policyWorkbook(policy), 'policy.xlsx');

  it('comes back as it was, SP-2027 too', async () => {
    const text = readFileSync(join(__dirname, '../../../demo/policies/sp-2027.json'), 'utf8');
    const policy = JSON.parse(text) as Policy;
    const read = await backAgain(policy);
    expect(read.ok && read.value.findings).toEqual([]);
    expect(read.ok && canonicalJson(read.value.policy)).toBe(canonicalJson(policy));
  });

  it('comes back as it was, whatever its texts are', async () => {
    await fc.assert(
      fc.asyncProperty(anyDraft, async (draft) => {
        fc.pre(asDraft(draft).ok);
        const read = await backAgain(draft);
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        expect(read.value.findings).toEqual([]);
        expect(canonicalJson(read.value.policy)).toBe(canonicalJson(draft));
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
