import { ImportTalents, insuredMonthsOn, TalentRegister, TalentsModule, type TalentRow } from '../../src/features/talents';
import { startTestApp, type TestApp } from '../support/app';
import { contextOf, demoFile, importAuthorities } from '../support/city';

const HEAD =
  '证书编号,人才类别,认定日期,有效期起,有效期止,姓名,证件类型,证件号码,用人单位,单位所在区,工作方式,养老保险首次缴纳年月,连续缴纳月数（截至2027年4月）';
const NUMBER = '410199198001010017';
const one = (changes: Partial<Record<'class' | 'district' | 'months', string>> = {}): string =>
  `T-1,${changes.class ?? 'C'},2025-06-20,2025-06-20,2030-06-19,演示丁0001,居民身份证,${NUMBER},演示单位01,${changes.district ?? '高新区'},全职,2024-06,${changes.months ?? '35'}`;

describe('the talent register is taken over', () => {
  let test: TestApp;
  const register = (...lines: string[]): { fileName: string; bytes: Buffer } => ({
    fileName: 'register.csv',
    bytes: Buffer.from([HEAD, ...lines].join('\n'), 'utf8'),
  });
  const take = (input: { fileName: string; bytes: Buffer }) => test.get(ImportTalents).execute(test.ctx, input);
  const demo = { fileName: 'talents-2027.csv', bytes: demoFile('talents-2027.csv') };
  const byCertificate = (certificate: string): Promise<TalentRow | null> =>
    test.work.read(test.ctx, (read) => test.get(TalentRegister).byCertificate(read, certificate));

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00', imports: [TalentsModule] });
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    await test.database.emptyTables();
    await importAuthorities(test);
  });

  it('whole, 3,399 certificates in one transaction; a repeated one is found and left out', async () => {
    const imported = await take(demo);
    expect(imported).toMatchObject({ talents: 3399, added: 3399, corrected: 0, alreadyImported: false });
    expect(imported.findings.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3400, 'B', 'TALENTS.CERTIFICATE_REPEATED'],
      [3401, 'J', 'TALENTS.DOCUMENT_NUMBER_WRONG'],
    ]);
    const classes = await test.database.query<{ class: string; n: number }>(
      'SELECT class, COUNT(*) AS n FROM talent GROUP BY class ORDER BY class',
    );
    expect(classes.map(({ class: letter, n }) => `${letter} ${n}`)).toEqual(['A 12', 'B 86', 'C 540', 'D 2761']);
    expect(await take(demo)).toEqual({ ...imported, added: 0, alreadyImported: true });
  });

  it('so that a certificate tells everything facts need', async () => {
    await take(register(one()));
    const talent = (await byCertificate(' Ｔ-1 '))!;
    expect(talent).toMatchObject({
      certificate: 'T-1',
      class: 'C',
      batchOn: '2025-06-20',
      validFrom: '2025-06-20',
      validTo: '2030-06-19',
      workMode: 'fullTime',
      employerName: '演示单位01',
      employerAuthority: 'GX',
      insuredSince: '2024-06-01',
      insuredMonths: 35,
      insuredAsOf: '2027-04-30',
      scheme: null,
    });
    expect(insuredMonthsOn(talent, '2027-06-02')).toBe(36);
    expect(await byCertificate('T-2')).toBeNull();
  });

  it('without a name or a document number anywhere but under seal', async () => {
    await take(register(one()));
    const tables = await test.database.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
    );
    for (const { name } of tables) {
      const text = JSON.stringify(await test.database.query(`SELECT * FROM \`${name}\``));
      expect(text).not.toContain(NUMBER);
      expect(text).not.toContain('演示丁0001');
    }
    expect(JSON.stringify(await byCertificate('T-1'))).not.toContain(NUMBER);
  });

  it('and knows its holder again by the document', async () => {
    await take(register(one()));
    const talents = test.get(TalentRegister);
    const talent = (await byCertificate('T-1'))!;
    expect(talents.isHeldBy(talent, '４１０１９９ 19800101 0017')).toBe(true);
    expect(talents.isHeldBy(talent, '410199198001010024')).toBe(false);
    const [masked, holder] = await test.work.read(test.ctx, async (read) => [
      await talents.maskedDocumentOf(read, 'T-1'),
      await talents.documentOf(read, 'T-1'),
    ]);
    expect(masked).toBe('410*************17');
    expect(holder).toEqual({ name: '演示丁0001', documentType: 'residentId', documentNumber: NUMBER });
  });

  it('and corrected by a later one, which leaves what it does not name as it is', async () => {
    await take(register(one(), one().replace('T-1', 'T-2')));
    const before = (await byCertificate('T-1'))!;
    expect(await take(register(one({ class: 'B', months: '36' })))).toMatchObject({ talents: 1, added: 0, corrected: 1 });
    expect(await byCertificate('T-1')).toEqual({ ...before, class: 'B', insuredMonths: 36 });
    const holder = await test.work.read(test.ctx, (read) => test.get(TalentRegister).documentOf(read, 'T-1'));
    expect(holder).toMatchObject({ documentNumber: NUMBER });
    expect(await byCertificate('T-2')).toMatchObject({ class: 'C' });
  });

  it('once, when two hands bring the same certificates at the same moment', async () => {
    const both = await Promise.all([take(register(one())), take(register(one({ class: 'D' })))]);
    expect(both.map(({ added }) => added).sort()).toEqual([0, 1]);
    expect(await test.work.read(test.ctx, (read) => test.get(TalentRegister).documentOf(read, 'T-1'))).toMatchObject({
      documentNumber: NUMBER,
    });
  });

  it('with a finding for an employer outside the city, and no place guessed', async () => {
    expect((await take(register(one({ district: '火星区' })))).findings).toMatchObject([
      { row: 2, code: 'TALENTS.AUTHORITY_UNKNOWN', value: '火星区' },
    ]);
    expect(await byCertificate('T-1')).toMatchObject({ employerAuthority: null });
  });

  it('not at all when the file is no register, or the hand not the talent office’s', async () => {
    await expect(take({ fileName: 'menu.csv', bytes: Buffer.from('菜名,价格\n烩面,12\n') })).rejects.toMatchObject({
      code: 'TALENTS.NOT_A_REGISTER',
    });
    await expect(take({ fileName: 'empty.csv', bytes: Buffer.alloc(0) })).rejects.toMatchObject({ code: 'TALENTS.UNREADABLE' });
    const visitor = { ...contextOf('x'), principal: { kind: 'visitor' } as const };
    await expect(test.get(ImportTalents).execute(visitor, register(one()))).rejects.toMatchObject({ status: 404 });
    expect(await test.database.query('SELECT id FROM talent_import')).toEqual([]);
  });
});
