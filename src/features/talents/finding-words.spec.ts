import { talentFindingWords } from './finding-words';

describe('the words of a finding in a register', () => {
  it('say in both languages what to put right', () => {
    expect(talentFindingWords({ code: 'TALENTS.CERTIFICATE_REPEATED', value: 'R-1', expected: 'row 2' })).toEqual({
      zh: '证书 R-1 在第 2 行已有，本行不计；请删去其中一行。',
      en: 'The certificate R-1 stands in row 2 already and this row does not count; delete one of them.',
    });
    expect(talentFindingWords({ code: 'TALENTS.REQUIRED_MISSING', value: null, expected: 'validTo' })).toEqual({
      zh: '缺少有效期止，请补填。',
      en: 'The last day of validity is missing; fill it in.',
    });
  });

  it('repeat no document number, which the finding does not carry', () => {
    expect(talentFindingWords({ code: 'TALENTS.DOCUMENT_NUMBER_WRONG', value: null, expected: null }).zh).not.toMatch(
      /（空）|\{/,
    );
  });
});
