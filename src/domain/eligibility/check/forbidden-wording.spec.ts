import { policyOf, tableOf } from '../small-policy.fixture';
import { forbiddenWording } from './forbidden-wording';

const gate = tableOf(
  'gate',
  'first',
  ['talent.listed'],
  ['outcome'],
  [
    ['= true', 'pass'],
    ['any', 'fail'],
  ],
);
const found = (zh: string, en?: string) =>
  forbiddenWording(policyOf([gate], { clauses: [{ id: 'P1', zh, ...(en === undefined ? {} : { en }) }] }));

describe('the wording of a policy', () => {
  it.each([
    '须提供准生证',
    '应提交准生证',
    '凭准生证报名',
    '请出具准生证',
    '须有准生证',
    '应有准生证',
    '需有准生证',
    '要求准生证',
    '查验准生证',
    '审核准生证',
    '核验准生证',
    '准生证证明',
  ])('is warned of where it asks for a forbidden paper: %s', (zh) => {
    expect(found(zh)).toMatchObject([{ code: 'wordingForbidden', severity: 'warning', name: 'P1', text: zh }]);
    expect(found(zh)[0]!.message).toMatch(/^clause P1: the wording asks for what must not be asked for \(birthPermit: .+\)$/);
    expect(found(zh)[0]!.zh).toMatch(/^clause P1：文字要求了不得要求的材料（.+）$/);
  });

  it.each([
    '不得要求准生证',
    '不需提供准生证',
    '无需提供准生证',
    '不必提供准生证',
    '不要求提供准生证',
    '不再查验准生证',
    '不作为提供准生证的条件',
    '不以提供准生证为条件',
    '不采集准生证明',
    '严禁要求准生证',
    '禁止查验准生证',
    '免于提供准生证',
    '取消准生证明',
    '准生证',
    '须提供出生医学证明',
  ])('is not warned of where it says that none is needed, or asks for nothing forbidden: %s', (zh) => {
    expect(found(zh)).toEqual([]);
  });

  it('is read in English too', () => {
    const asks = [
      'provide',
      'submit',
      'present',
      'show',
      'prove',
      'proof of',
      'certificate,',
      'required',
      'require',
      'requires',
      'needs',
      'need',
      'must have',
    ];
    for (const verb of asks) expect([verb, found('条款', `Parents ${verb} birth permit`).length]).toEqual([verb, 1]);
    const denials = ['not', 'no', 'never', 'nor', 'without', 'forbidden', 'free of'];
    for (const word of denials) expect([word, found('条款', `to show, ${word} birth permit`).length]).toEqual([word, 0]);
    expect(found('条款', 'Parents know the birth permit')).toEqual([]);
  });

  it('is read in the rows of tables and of overrides, and told by table and row', () => {
    const zh = '须提供准生证';
    const rows = gate.rows.map((row, at) => (at === 1 ? { ...row, zh, en: 'x' } : row));
    expect(forbiddenWording(policyOf([{ ...gate, rows }]))).toMatchObject([{ table: 'gate', row: 2, text: zh }]);
    expect(forbiddenWording(policyOf([{ ...gate, rows }]))[0]!.message).toMatch(/^table gate, row 2: /);
    const override = { authority: 'JK', table: 'gate', rows: [{ ...gate.rows[0]!, en: 'Parents must show a birth permit' }] };
    expect(forbiddenWording(policyOf([gate], { overrides: [override] }))).toMatchObject([{ table: 'gate', row: 1 }]);
    expect(forbiddenWording(policyOf([gate]))).toEqual([]);
  });
});
