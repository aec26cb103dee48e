import fc from 'fast-check';
import type { Policy } from '../../src/domain/eligibility';
import { asDraft } from '../../src/domain/eligibility/edit';
import { readPolicySheets, writePolicySheets } from '../../src/domain/eligibility/sheets';
import { anyDraft } from '../support/any-draft';
import { demoFile } from '../support/city';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import { policyWorkbook, readPolicyWorkbook } from '../../src/features/policies/policy-workbook';

describe('a policy in sheets', () => {
  it('comes back as it was, whatever its texts are', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        fc.pre(asDraft(draft).ok);
        const read = readPolicySheets(writePolicySheets(draft));
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        expect(read.value.findings).toEqual([]);
        expect(canonicalJson(read.value.policy)).toBe(canonicalJson(draft));
      }),
      { numRuns: 250 },
    );
  });

  it('bears names that every program takes, each once', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const names = writePolicySheets(draft).map(({ name }) => name.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
        expect(names.filter((name) => name === '' || name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a policy in a workbook', () => {
  const backAgain = async (policy: Policy) => readPolicyWorkbook(await policyWorkbook(policy), 'policy.xlsx');

  it('comes back as it was, SP-2027 too', async () => {
    const policy = JSON.parse(demoFile('policies/sp-2027.json').toString('utf8')) as Policy;
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
  }, 120_000);
});
