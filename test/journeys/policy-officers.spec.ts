import { startTestApp, type TestApp } from '../support/app';
import { demoFile, importAuthorities } from '../support/city';
import type { ProblemBody } from '../support/client';
import {
  DRAFTS,
  draftOf,
  onDraft,
  policyOfficer,
  publishedBy,
  type DraftBody,
  type EditBody,
  type VersionBody,
} from '../support/policy-desk';
import { addStaff, signInStaff, type Person } from '../support/sign-in';

const FILE = JSON.parse(demoFile('policies/sp-2027.json').toString('utf8')) as Record<string, unknown>;
/** 连续社保 >= 6 of the insurance table: classes C and D. */
const CELL = '/tables/3/rows/1/when/1';
/** The row below it: < 6. */
const BELOW = '/tables/3/rows/2/when/1';

interface CheckBody {
  readonly publishable: boolean;
  readonly findings: {
    at: string;
    code: string;
    severity: string;
    example: { facts: Record<string, number> } | null;
  }[];
}

describe('policy officers over HTTP', () => {
  let test: TestApp;
  let writer: Person;
  let checker: Person;

  const create = async (body: unknown): Promise<string> => {
    const answer = await writer.client.post<{ id: string }>(DRAFTS, body);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id;
  };
  const set = (person: Person, id: string, revision: number, at: string, value: unknown) =>
    onDraft<EditBody & ProblemBody>(person, id, 'operations', { revision, operations: [{ do: 'set', at, value }] });

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00' });
    await importAuthorities(test);
    writer = await policyOfficer(test, 'writer', '政策起草（测试）');
    checker = await policyOfficer(test, 'checker', '政策审核（测试）');
  });
  afterAll(() => test.stop());

  describe('a draft', () => {
    it('is written cell by cell; each step answers with what is still wrong, and where', async () => {
      const id = await create({ policy: FILE });
      const broken = await set(writer, id, 0, CELL, 'at least half a year');
      expect([broken.status, broken.body.revision, broken.body.canUndo]).toEqual([200, 1, true]);
      expect(broken.body.findings).toMatchObject([{ at: CELL, code: 'cellNotUnderstood' }]);
      expect(broken.body.findings[0]!.zh).toContain('at least half a year');
      const mended = await set(writer, id, 1, CELL, '>= 12');
      expect(mended.body.findings).toEqual([]);
      const draft = await draftOf(writer, id);
      expect(draft.policy.tables[3]!.rows[1]!.when[1]).toBe('>= 12');
      expect(draft).toMatchObject({ state: 'editing', revision: 2, canUndo: true, canRedo: false });
    });

    it('takes a pasted block as one step, and takes it back as one', async () => {
      const id = await create({ policy: FILE });
      const before = (await draftOf(writer, id)).policy;
      const operations = [0, 1, 2].map((row) => ({ do: 'set', at: `/tables/3/rows/${row}/when/1`, value: '>= 9' }));
      await onDraft(writer, id, 'operations', {
        revision: 0,
        operations: [...operations, { do: 'insert', at: '/tables/3/columns/2', value: { name: 'talent.workMode', as: 'input' } }],
      });
      const after = (await draftOf(writer, id)).policy;
      expect(after.tables[3]!.inputs).toHaveLength(3);
      expect(after.tables[3]!.rows.slice(0, 3).map(({ when }) => when.slice(1))).toEqual(Array(3).fill(['>= 9', 'any']));
      const undone = await onDraft<EditBody>(writer, id, 'undo', { revision: 1 });
      expect(undone.body).toMatchObject({ revision: 2, canUndo: false, canRedo: true });
      expect((await draftOf(writer, id)).policy).toEqual(before);
      const redone = await onDraft<EditBody>(checker, id, 'redo', { revision: 2 });
      expect(redone.body).toMatchObject({ revision: 3, canUndo: true, canRedo: false });
      expect((await draftOf(writer, id)).policy).toEqual(after);
      expect((await onDraft(writer, id, 'redo', { revision: 3 })).body.code).toBe('POLICY.NOTHING_TO_UNDO');
      const history = await writer.client.get<
        { kind: string; ofRevision: number | null; madeBy: string; did: { zh: string }[] }[]
      >(`${DRAFTS}/${id}/history`);
      expect(history.body.map(({ kind, ofRevision, madeBy }) => [kind, ofRevision, madeBy])).toEqual([
        ['edit', null, '政策起草（测试）'],
        ['undo', 1, '政策起草（测试）'],
        ['redo', 1, '政策审核（测试）'],
      ]);
      expect(history.body[0]!.did[0]!.zh).toBe('表 insurance 第 1 行 “连续缴纳养老保险月数”列：由“any”改为“>= 9”');
    });

    it('changed by another meanwhile refuses with what the other did, in words, and changes nothing', async () => {
      const id = await create({ policy: FILE });
      await set(checker, id, 0, CELL, '>= 12');
      const late = await set(writer, id, 0, CELL, '>= 3');
      expect([late.status, late.body.code, late.body.params]).toEqual([409, 'POLICY.DRAFT_CHANGED', { revision: 1 }]);
      expect(late.body.fields).toEqual([
        {
          field: CELL,
          code: 'edit',
          detail: '政策审核（测试） 表 insurance 第 2 行 “连续缴纳养老保险月数”列：由“>= 6”改为“>= 12”',
        },
      ]);
      expect((await draftOf(writer, id)).policy.tables[3]!.rows[1]!.when[1]).toBe('>= 12');
      expect((await onDraft(writer, id, 'undo', { revision: 0 })).body.code).toBe('POLICY.DRAFT_CHANGED');
      expect((await onDraft(writer, id, 'submit', { revision: 0 })).body.code).toBe('POLICY.DRAFT_CHANGED');
    });

    it('edited by twenty at once from one revision takes one edit and tells the others', async () => {
      const id = await create({ policy: FILE });
      const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => set(writer, id, 0, CELL, `>= ${at}`)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(409)]);
      expect((await draftOf(writer, id)).revision).toBe(1);
    });

    it('begins as an empty frame too, and says what may be written where', async () => {
      const id = await create({ blank: { policyId: 'SP-2028', schoolYear: 2028 } });
      const fact = {
        key: 'talent.insuredMonths',
        type: 'integer',
        unit: 'month',
        zh: '连续社保月数',
        source: 'social-insurance',
        ground: 'P3',
      };
      const grown = await onDraft<EditBody>(writer, id, 'operations', {
        revision: 0,
        operations: [
          { do: 'set', at: '/title/zh', value: '示例政策 2028' },
          { do: 'insert', at: '/clauses/-', value: { id: 'P3', zh: '社会保险' } },
          { do: 'insert', at: '/facts/-', value: fact },
          {
            do: 'insert',
            at: '/tables/-',
            value: { id: 'insurance', hit: 'unique', inputs: [], outputs: ['outcome'], rows: [] },
          },
          { do: 'insert', at: '/tables/0/columns/0', value: { name: 'talent.insuredMonths', as: 'input' } },
          { do: 'insert', at: '/tables/0/rows/-', value: { clause: 'P3', when: ['>= 6'], then: ['pass'], zh: '满六个月' } },
          { do: 'duplicate', at: '/tables/0/rows/0' },
          { do: 'set', at: '/tables/0/rows/1/when/0', value: '< 6' },
          { do: 'set', at: '/tables/0/rows/1/then/0', value: 'fail' },
          { do: 'insert', at: '/decide/-', value: 'insurance' },
          {
            do: 'insert',
            at: '/cases/-',
            value: { name: '五个月', facts: { 'talent.insuredMonths': 5 }, expect: { outcome: 'NOT_ELIGIBLE' } },
          },
        ],
      });
      expect(grown.body.findings).toEqual([]);
      const words = await writer.client.get<{ facts: { key: string; forms: { operator: string }[] }[]; authorities: unknown[] }>(
        `${DRAFTS}/${id}/vocabulary`,
      );
      expect(words.body.facts[0]!.forms.map(({ operator }) => operator)).toContain('>=');
      expect(words.body.authorities).toHaveLength(17);
      const cases = await writer.client.get<{ results: { name: string; passed: boolean; clauses: string[] }[] }>(
        `${DRAFTS}/${id}/cases`,
      );
      expect(cases.body.results).toMatchObject([{ name: '五个月', passed: true, clauses: ['P3'] }]);
    });

    it('is refused where there is no such place, and with every wrong field named', async () => {
      const id = await create({ policy: FILE });
      const nowhere = await set(writer, id, 0, '/tables/99/rows/0', 'any');
      expect([nowhere.status, nowhere.body.code, nowhere.body.fields[0]!.field]).toEqual([
        422,
        'POLICY.EDIT_REFUSED',
        'operations.0.at',
      ]);
      const uneven = await onDraft(writer, id, 'operations', {
        revision: 0,
        operations: [
          { do: 'remove', at: '/tables/3/rows/0' },
          { do: 'insert', at: '/tables/3/inputs/0', value: 'x' },
        ],
      });
      expect([uneven.status, uneven.body.fields[0]!.field]).toEqual([422, 'operations.1.at']);
      const wrong = await onDraft(writer, id, 'operations', {
        revision: -1,
        operations: [
          { do: 'explode', at: 7 },
          { do: 'insert', at: '/facts/-' },
        ],
      });
      expect(wrong.body.fields.map(({ field }) => field)).toEqual(
        expect.arrayContaining(['revision', 'operations.0.do', 'operations.0.at']),
      );
      const lacking = await onDraft(writer, id, 'operations', {
        revision: 0,
        operations: [
          { do: 'insert', at: '/facts/-' },
          { do: 'move', at: '/facts/0' },
        ],
      });
      expect(lacking.body.fields.map(({ field }) => field)).toEqual(['operations.0.value', 'operations.1.to']);
      expect((await draftOf(writer, id)).revision).toBe(0);
      expect((await writer.client.post<ProblemBody>(DRAFTS, {})).body.code).toBe('REQUEST.INVALID_FIELDS');
      const formless = await writer.client.post<ProblemBody>(DRAFTS, { policy: { ...FILE, tables: 'none', surprise: 1 } });
      expect([formless.status, formless.body.code]).toEqual([422, 'POLICY.NOT_A_DRAFT']);
      expect(formless.body.fields.map(({ field }) => field).sort()).toEqual(['surprise', 'tables']);
    });
  });

  describe('four eyes', () => {
    let id: string;
    let first: VersionBody;

    it('see a draft before it decides: not submitted while a cell or a named case is wrong', async () => {
      id = await create({ policy: FILE });
      await set(writer, id, 0, CELL, 'perhaps');
      const faulty = await onDraft(writer, id, 'submit', { revision: 1 });
      expect([faulty.status, faulty.body.code, faulty.body.fields[0]!.field]).toEqual([422, 'POLICY.FAULTS', CELL]);
      await set(writer, id, 1, CELL, '>= 12');
      const gap = await onDraft(writer, id, 'submit', { revision: 2 });
      expect([gap.status, gap.body.code]).toEqual([422, 'POLICY.FAULTS']);
      expect(gap.body.fields.map(({ code }) => code)).toContain('gap');
      await set(writer, id, 2, CELL, '>= 5');
      await set(writer, id, 3, BELOW, '< 5');
      const failing = await onDraft(writer, id, 'submit', { revision: 4 });
      expect([failing.status, failing.body.code]).toEqual([422, 'POLICY.CASES_FAIL']);
      expect(failing.body.fields[0]).toMatchObject({ code: 'caseFails', detail: expect.stringContaining('预期') as string });
      expect(failing.body.fields[0]!.field).toMatch(/^\/cases\/\d+$/);
      await onDraft(writer, id, 'undo', { revision: 4 });
      await onDraft(writer, id, 'undo', { revision: 5 });
      await set(writer, id, 6, CELL, '>= 6');
      expect((await onDraft<DraftBody>(writer, id, 'submit', { revision: 7 })).body).toEqual({
        id,
        revision: 7,
        state: 'submitted',
      });
    });

    it('are told of every gap by a child that falls into it, before anybody submits', async () => {
      const other = await create({ policy: FILE });
      const sound = await writer.client.get<CheckBody>(`${DRAFTS}/${other}/check`);
      expect(sound.body).toEqual({ publishable: true, findings: [] });
      await set(writer, other, 0, CELL, '>= 12');
      const { body } = await writer.client.get<CheckBody>(`${DRAFTS}/${other}/check`);
      const gap = body.findings.find(({ code }) => code === 'gap')!;
      expect([body.publishable, gap.severity, gap.at.startsWith('/tables/3')]).toEqual([false, 'error', true]);
      expect(gap.example!.facts['talent.insuredMonths']).toBeGreaterThanOrEqual(6);
      expect(gap.example!.facts['talent.insuredMonths']).toBeLessThan(12);
    });

    it('are two people: whoever edited or submitted neither publishes nor returns', async () => {
      expect((await onDraft(writer, id, 'return', { reason: '看过了' })).body.code).toBe('ACCESS.SAME_HAND');
      expect((await onDraft(writer, id, 'publish')).body.code).toBe('ACCESS.SAME_HAND');
      expect((await draftOf(writer, id)).permittedActions).toEqual(['policies.withdraw']);
      expect((await draftOf(checker, id)).permittedActions).toEqual(['policies.publish', 'policies.return', 'policies.withdraw']);
      expect((await set(checker, id, 7, CELL, '>= 7')).body.code).toBe('POLICY.NOT_IN_STATE');
    });

    it('may send it back with a reason, and see it again', async () => {
      expect((await onDraft(checker, id, 'return', { reason: '' })).body.fields[0]!.field).toBe('reason');
      expect((await onDraft<DraftBody>(checker, id, 'return', { reason: '请核对第三条' })).body.state).toBe('editing');
      expect((await draftOf(writer, id)).returnReason).toBe('请核对第三条');
      await onDraft(writer, id, 'submit', { revision: 7 });
      const published = await onDraft<VersionBody>(checker, id, 'publish', { documentNumber: '示教基〔2027〕18号' });
      expect(published.status).toBe(200);
      first = published.body;
      expect((await draftOf(writer, id)).state).toBe('published');
      expect((await onDraft(checker, id, 'publish')).body.code).toBe('POLICY.NOT_IN_STATE');
      expect((await set(checker, id, 7, CELL, '>= 7')).body.code).toBe('POLICY.NOT_IN_STATE');
    });

    it('leave a trail: who wrote, submitted, returned and published', async () => {
      const trail = await test.database.query<{ action: string; actorId: string }>(
        'SELECT action, actorId FROM audit_entry WHERE subjectId IN (?, ?) ORDER BY at, id',
        [id, first.versionId],
      );
      expect(trail.map(({ action }) => action).filter((action) => action !== 'policies.edit')).toEqual([
        'policies.draft',
        'policies.submit',
        'policies.return',
        'policies.submit',
        'policies.publish',
      ]);
      expect(new Set(trail.filter(({ action }) => /return|publish/.test(action)).map(({ actorId }) => actorId))).toEqual(
        new Set([checker.accountId]),
      );
    });

    it('publish a page that families can read: in force from its first day, with its rules in words', async () => {
      const page = () =>
        test.client().get<{
          standing: string;
          documentNumber: string;
          versionId: string;
          tables: { id: string; authority: string | null; rules: { clause: string; zh: string; en: string }[] }[];
          transition: { zh: string };
        }>('/api/open/policies/current?schoolYear=2027');
      expect((await page()).body).toMatchObject({
        standing: 'upcoming',
        documentNumber: '示教基〔2027〕18号',
        versionId: first.versionId,
      });
      test.clock.set('2027-05-02T10:00:00+08:00');
      const { body } = await page();
      expect(body.standing).toBe('inForce');
      const insurance = body.tables.find((table) => table.id === 'insurance')!;
      expect(insurance.rules.every(({ clause, zh, en }) => Boolean(clause && zh && en))).toBe(true);
      expect(body.tables.find(({ id: table, authority }) => table === 'age' && authority !== null)).toBeDefined();
      expect(body.transition.zh).toContain('提交时施行的版本');
      const content = await test.client().get(`/api/open/policies/versions/${first.versionId}/content`);
      expect(content.body).toEqual((await draftOf(writer, id)).policy);
    });

    it('roll back by publishing the earlier content anew; nothing published is ever changed', async () => {
      const change = await create({ versionId: first.versionId });
      await set(writer, change, 0, '/title/zh', '示例政策（修订，非官方）');
      const second = await publishedBy(writer, checker, change);
      test.clock.advance({ hours: 1 });
      const again = await create({ versionId: second.versionId });
      await onDraft(writer, again, 'submit', { revision: 0 });
      expect((await onDraft(checker, again, 'publish')).body.code).toBe('POLICY.NOTHING_CHANGED');
      const back = await publishedBy(writer, checker, await create({ versionId: first.versionId }));
      expect([first.version, second.version, back.version]).toEqual([1, 2, 3]);
      expect([back.contentHash === first.contentHash, back.versionId === first.versionId]).toEqual([true, false]);
      const list = await test.client().get<{ version: number; standing: string }[]>('/api/open/policies');
      expect(list.body.map(({ version, standing }) => [version, standing])).toEqual([
        [3, 'inForce'],
        [2, 'superseded'],
        [1, 'superseded'],
      ]);
      const office = await checker.client.get<{ draftedBy: string; publishedBy: string }[]>('/api/office/policies/versions');
      expect(office.body[0]).toMatchObject({ draftedBy: '政策起草（测试）', publishedBy: '政策审核（测试）' });
    });
  });

  it('say in words what a draft or a version changes, against the one before or any other', async () => {
    interface Body {
      from: { versionId: string; version: number } | null;
      differences: { about: string; zh: string; en: string }[];
    }
    const versions = (await test.client().get<VersionBody[]>('/api/open/policies')).body;
    const changed = (at: number, from = '') =>
      test.client().get<Body>(`/api/open/policies/versions/${versions[at]!.versionId}/differences${from}`);
    const title = expect.stringContaining('示例政策（修订，非官方）') as string;
    expect((await changed(2)).body).toEqual({ from: null, differences: [] });
    expect((await changed(1)).body).toMatchObject({ from: { version: 1 }, differences: [{ zh: title }] });
    expect((await changed(0, `?from=${versions[2]!.versionId}`)).body).toMatchObject({ from: { version: 1 }, differences: [] });
    expect((await changed(0, `?from=${'0'.repeat(8)}-0000-7000-8000-000000000000`)).status).toBe(404);
    expect((await changed(0, '?from=x')).status).toBe(400);
    const draft = await create({ versionId: versions[0]!.versionId });
    await set(writer, draft, 0, CELL, '>= 12');
    const { body } = await checker.client.get<Body>(`${DRAFTS}/${draft}/differences`);
    expect(body.from).toMatchObject({ version: 3 });
    expect(body.differences).toHaveLength(1);
    expect(body.differences[0]!.zh).toContain('12');
    expect((await test.client().get(`${DRAFTS}/${draft}/differences`)).status).toBe(401);
  });

  it('are policy officers only: others read or are refused', async () => {
    await addStaff(test, { login: 'officer.policy', roles: ['case-officer'], authorityCode: 'ZZ' });
    const other = await signInStaff(test, 'officer.policy');
    expect((await other.client.get(DRAFTS)).status).toBe(403);
    expect((await other.client.post(DRAFTS, { policy: FILE })).status).toBe(403);
    expect((await test.client().get(DRAFTS)).status).toBe(401);
  });
});
