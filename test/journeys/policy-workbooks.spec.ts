import { Workbook } from 'exceljs';
import { startTestApp, type TestApp } from '../support/app';
import { demoFile, importAuthorities } from '../support/city';
import type { ProblemBody } from '../support/client';
import { DRAFTS, draftOf, onDraft, policyOfficer, type EditBody } from '../support/policy-desk';
import type { Person } from '../support/sign-in';

const FILE = JSON.parse(demoFile('policies/sp-2027.json').toString('utf8')) as unknown;

interface Uploaded extends EditBody, ProblemBody {
  readonly id: string;
  readonly inFile: { sheet: string; row: number | null; column: string | null; code: string; zh: string }[];
}

describe('officers who live in Excel', () => {
  let test: TestApp;
  let officer: Person;
  let id: string;

  /** The file as a browser gets it: the client of the suites reads texts only. */
  const download = async (path: string): Promise<Buffer> => {
    const cookie = `xuewei_session=${officer.client.cookie('xuewei_session')}`;
    const answer = await test.app.inject({ method: 'GET', url: path, headers: { cookie } });
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[A-Za-z0-9-]+\.xlsx"$/);
    return answer.rawPayload;
  };
  const edited = async (bytes: Buffer, change: (workbook: Workbook) => void): Promise<string> => {
    const workbook = new Workbook();
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
    change(workbook);
    return Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64');
  };
  const send = (path: string, contentBase64: string, more: object = {}) =>
    officer.client.post<Uploaded>(`${DRAFTS}${path}`, { fileName: 'SP-2027.xlsx', contentBase64, ...more });

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00' });
    await importAuthorities(test);
    officer = await policyOfficer(test, 'excel');
    id = (await officer.client.post<{ id: string }>(DRAFTS, { policy: FILE })).body.id;
  });
  afterAll(() => test.stop());

  it('download a draft and upload it as it is: nothing is lost', async () => {
    const bytes = await download(`${DRAFTS}/${id}/workbook`);
    const answer = await send('/workbook', bytes.toString('base64'));
    expect([answer.status, answer.body.inFile, answer.body.findings]).toEqual([201, [], []]);
    expect((await draftOf(officer, answer.body.id)).policy).toEqual(FILE);
  });

  it('change cells in Excel: the draft has them, and every fault is named by sheet, row and column', async () => {
    const bytes = await download(`${DRAFTS}/${id}/workbook`);
    const content = await edited(bytes, (workbook) => {
      const sheet = workbook.worksheets.find(({ name }) => name.includes('insurance'))!;
      const row = sheet.getColumn(1).values.findIndex((value) => value === '2');
      sheet.getCell(row, 6).value = '>= 12';
      sheet.getCell(row + 1, 6).value = 'nearly a year';
      sheet.getCell(row + 2, 6).value = { formula: '1+1', result: 2 };
    });
    const answer = await send(`/${id}/workbook`, content, { revision: 0 });
    expect([answer.status, answer.body.revision]).toEqual([200, 1]);
    const sheet = answer.body.inFile[0]!.sheet;
    expect(sheet).toContain('insurance');
    expect(answer.body.inFile.map(({ column, code }) => `${column} ${code}`)).toEqual([
      'F cellFormula',
      'F cellNotUnderstood',
      'F cellTypeMismatch',
    ]);
    expect(answer.body.inFile[1]!.zh).toContain('nearly a year');
    const draft = await draftOf(officer, id);
    expect(draft.policy.tables[3]!.rows.slice(1, 4).map(({ when }) => when[1])).toEqual(['>= 12', 'nearly a year', '=1+1']);
    expect((await onDraft<EditBody>(officer, id, 'undo', { revision: 1 })).body.findings).toEqual([]);
    expect((await draftOf(officer, id)).policy).toEqual(FILE);
    expect((await send(`/${id}/workbook`, content, { revision: 0 })).body.code).toBe('POLICY.DRAFT_CHANGED');
  });

  it('are told what is wrong with a file that is none', async () => {
    const other = new Workbook();
    other.addWorksheet('学校').addRow(['学校名称', '班数']);
    const strange = await send('/workbook', Buffer.from(await other.xlsx.writeBuffer()).toString('base64'));
    expect([strange.status, strange.body.code]).toEqual([422, 'POLICY.WORKBOOK_UNREAD']);
    expect(strange.body.fields.map(({ code }) => code)).toContain('noPolicy');
    const text = await send('/workbook', Buffer.from('a,b').toString('base64'));
    expect([text.status, text.body.fields[0]!.code]).toEqual([422, 'SHEET.NOT_A_SHEET']);
    const nothing = await send('/workbook', 'not base64!');
    expect([nothing.status, nothing.body.fields[0]!.field]).toEqual([400, 'contentBase64']);
  });
});
