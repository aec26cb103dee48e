import { readTextWorkbook } from '../../platform/files/text-workbook';
import type { LedgerLineResponse } from './case-ledger.dto';
import { ledgerWorkbook } from './ledger-workbook';

const LINE: LedgerLineResponse = {
  id: '1',
  caseNumber: 'ZZ2027-00000001',
  schoolYear: 2027,
  round: 'main',
  stage: 'primary',
  grade: 'G1',
  entry: 'start',
  channel: 'counter',
  authority: '410105',
  state: 'eligible',
  childName: '=HYPERLINK("http://example.org")',
  childDocument: '410*************1X',
  submittedAt: '2027-05-20T02:00:00.000Z',
  outcome: 'ELIGIBLE',
  reason: null,
  mode: 'nearest',
  wishes: ['@SUM(A1)', '金水区示例小学'],
  permittedActions: [],
};
const SAY = { authorityName: (code: string) => `${code} 区`, instant: (iso: string) => iso.slice(0, 10) };

async function cellsOf(language: 'zh' | 'en') {
  const read = await readTextWorkbook(await ledgerWorkbook([LINE], language, SAY), 'ledger.xlsx');
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

describe('the ledger as a workbook', () => {
  it('says what the screen says, in the reader’s language', async () => {
    const [sheet] = (await cellsOf('zh')).sheets;
    expect(sheet!.rows[1]).toEqual(
      expect.arrayContaining(['ZZ2027-00000001', '首批', '410105 区', '小学', '窗口代办', '符合条件 · 待安排', '符合条件', '相对就近统筹']),
    );
    expect((await cellsOf('en')).sheets[0]!.rows[1]).toEqual(expect.arrayContaining(['main', 'counter', 'eligible', 'nearest']));
  });

  it('lets no program run what somebody typed', async () => {
    const { sheets, changed } = await cellsOf('zh');
    expect(changed).toEqual([]);
    expect(sheets[0]!.rows[1]).toEqual(expect.arrayContaining(['=HYPERLINK("http://example.org")', '@SUM(A1) / 金水区示例小学']));
  });
});
