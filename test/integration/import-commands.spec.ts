// What the shell takes over: sheets with headings that nobody knows, and the outlines of districts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPlan, importShapes, importTalents } from '../../src/cli/imports';
import { UsageFault, type Command, type Shell } from '../../src/cli/command';
import { startTestApp, type TestApp } from '../support/app';
import { demoFile, importAuthorities, publishPolicy } from '../support/city';

const PLAN = [
  '教学机构,教学层级,主管单位,代号,举办方,建设情形,远景 班组',
  '示例甲小学,小学,金水区,Q-1,公办,现状保留,24',
  '示例乙初级中学,初中,金水区,Q-2,公办,现状保留,18',
].join('\n');
const COLUMNS = {
  教学机构: 'name',
  教学层级: 'stage',
  主管单位: 'district',
  代号: 'code',
  举办方: 'ownership',
  建设情形: 'status',
  '远景 班组': 'planned.classes',
};
const REGISTER = [
  '凭证号,级别,称呼,凭据,凭据号,单位',
  'T-1,C,演示丁0001,居民身份证,410199198001010017,演示单位01',
].join('\n');
const REGISTER_COLUMNS = { 凭证号: 'certificate', 级别: 'class', 称呼: 'name', 凭据: 'documentType', 凭据号: 'documentNumber' };

describe('a command that takes a file over', () => {
  let test: TestApp;
  let folder = '';
  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const mapping = (columns: object): string => file('mapping.json', JSON.stringify(columns));
  async function run(command: Command, ...args: string[]): Promise<Record<string, unknown>> {
    const printed: string[] = [];
    const nothing = (): never => {
      throw new Error('an import needs nothing else');
    };
    const shell: Shell = {
      args,
      house: () => Promise.resolve(test.app),
      lines: nothing,
      out: (text) => void printed.push(text),
      note: nothing,
      progress: nothing,
    };
    expect(await command.run(shell)).toBe(0);
    return JSON.parse(printed.join('')) as Record<string, unknown>;
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xuewei-imports-'));
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00' });
    await importAuthorities(test);
    await publishPolicy(test);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await test.stop();
  });

  it('reads a plan by the columns that a planner named, and says which there are when one is wrong', async () => {
    const plan = file('plan.csv', PLAN);
    await expect(run(importPlan, plan)).rejects.toMatchObject({ code: 'PLAN.NOT_A_PLAN' });
    const wrong = run(importPlan, plan, '--mapping', mapping({ ...COLUMNS, 代号: 'number' }));
    await expect(wrong).rejects.toMatchObject({ code: 'PLAN.NOT_A_PLAN', params: { message: expect.stringContaining('planned.classes') as string } });
    const missing = run(importPlan, plan, '--mapping', mapping({ ...COLUMNS, 校名: 'note' }));
    await expect(missing).rejects.toMatchObject({ params: { message: expect.stringContaining('“校名”') as string } });
    expect(await run(importPlan, plan, '--mapping', mapping(COLUMNS))).toMatchObject({ kind: 'layout', sites: 2, schools: { created: 2 } });
  });

  it('reads an enrolment plan by such columns too', async () => {
    const plan = file('enrolment.csv', '2027年招生计划\n就学地,班次,拟设班,每班\n示例甲小学,一年级,4,45\n');
    const short = mapping({ 就学地: 'school', 班次: 'grade', 拟设班: 'plannedClasses' });
    await expect(run(importPlan, plan, '--mapping', short)).rejects.toMatchObject({ params: { reason: 'ENROLMENT.NOT_A_PLAN' } });
    const columns = mapping({ 就学地: 'school', 班次: 'grade', 拟设班: 'plannedClasses', 每班: 'classSize' });
    expect(await run(importPlan, plan, '--mapping', columns)).toMatchObject({ kind: 'enrolment', schoolYear: 2027, rows: 1 });
  });

  it('reads a talent register by the columns that the talent office named', async () => {
    const register = file('register.csv', REGISTER);
    await expect(run(importTalents, register)).rejects.toMatchObject({ code: 'TALENTS.NOT_A_REGISTER' });
    const wrong = run(importTalents, register, '--mapping', mapping({ 凭证号: 'cert' }));
    await expect(wrong).rejects.toMatchObject({ code: 'TALENTS.MAPPING_WRONG', params: { message: expect.stringContaining('certificate') as string } });
    const missing = run(importTalents, register, '--mapping', mapping({ 证号: 'certificate' }));
    await expect(missing).rejects.toMatchObject({ code: 'TALENTS.MAPPING_WRONG' });
    await expect(run(importTalents, register, '--mapping', mapping([]))).rejects.toMatchObject({ code: 'TALENTS.MAPPING_WRONG' });
    expect(await run(importTalents, register, '--mapping', mapping(REGISTER_COLUMNS))).toMatchObject({
      talents: 1,
      added: 1,
      findings: [{ code: 'TALENTS.REQUIRED_MISSING', expected: 'validTo' }], // the sheet says of no certificate until when it holds
    });
  });

  it('names the headings of a register that it does not know', async () => {
    const register = file('half.csv', '证书编号,级别,姓名,证件类型,凭据号\nT-2,C,演示丁0002,居民身份证,410199198001010025\n');
    await expect(run(importTalents, register)).rejects.toMatchObject({
      params: { message: expect.stringContaining('E 凭据号') as string },
    });
  });

  it('takes the shapes of districts, in the datum they say', async () => {
    const shapes = file('districts.geojson', demoFile('shapes/zhengzhou-districts.geojson'));
    expect(await run(importShapes, shapes)).toMatchObject({ notCovered: [], alreadyImported: false });
  });

  it('refuses what it was not asked for in one line', async () => {
    for (const args of [[], ['plan.csv', 'other.csv'], ['plan.csv', '--map', 'x'], [join(folder, 'none.csv')], ['plan.csv', '--mapping']])
      await expect(run(importPlan, ...args)).rejects.toBeInstanceOf(UsageFault);
    await expect(run(importTalents, file('register.csv', REGISTER), '--mapping', file('broken.json', '{'))).rejects.toBeInstanceOf(UsageFault);
  });
});
