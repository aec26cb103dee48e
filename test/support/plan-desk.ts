import { Workbook, type Worksheet } from 'exceljs';
import type { TestApp } from './app';
import type { Answer, ProblemBody } from './client';
import { addStaff, signInStaff, type Person } from './sign-in';

export const UPLOADS = '/api/office/plans/uploads';
export const VERSIONS = '/api/office/plans/versions';

export interface UploadBody extends ProblemBody {
  readonly id: string;
  readonly state: string;
  readonly kind: string | null;
  readonly title: string | null;
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly rowsDone: number;
  readonly rowsTotal: number;
  readonly refusal: { code: string; zh: string; en: string } | null;
  readonly findings: { error: number; warning: number; info: number };
  readonly columns: { column: string; field: string; zh: string }[];
  readonly head: (string | null)[][];
  readonly mapping: Record<string, string> | null;
  readonly mappingRemembered: boolean;
  readonly permittedActions: string[];
  readonly uploadedBy: string;
  readonly restores: string | null;
  readonly revises: string | null;
  readonly versionId: string | null;
}

export interface UploadFinding {
  readonly row: number | null;
  readonly column: string | null;
  readonly severity: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export interface AdoptedBody extends ProblemBody {
  readonly planVersionId: string;
  readonly version: number;
  readonly alreadyAdopted: boolean;
}

/** The paper of an adoption that nobody objects to. */
export const PAPER = { documentNumber: '郑教规〔2027〕3号', horizonFrom: 2020, horizonTo: 2035, acknowledgedErrors: 0 };

/** Planners of the city bureau at work on plan files, as a browser does it. */
export class PlanDesk {
  constructor(private readonly test: TestApp) {}

  async planner(login: string): Promise<Person> {
    await addStaff(this.test, { login, displayName: login, roles: ['planner'], authorityCode: 'ZZ' });
    return signInStaff(this.test, login);
  }

  /** Sends bytes as they are: the client of the suites speaks JSON only. */
  async raw<B = UploadBody>(person: Person, url: string, bytes: Buffer, type = 'application/octet-stream') {
    const headers = {
      cookie: `xuewei_session=${person.client.cookie('xuewei_session')}`,
      'x-csrf-token': person.client.csrfToken!,
      'content-type': type,
    };
    const answer = await this.test.app.inject({ method: 'POST', url, headers, payload: bytes });
    return { status: answer.statusCode, body: JSON.parse(answer.body) as B };
  }

  send<B = UploadBody>(person: Person, fileName: string, bytes: Buffer, query: Record<string, string> = {}) {
    return this.raw<B>(person, `${UPLOADS}?${new URLSearchParams({ fileName, ...query }).toString()}`, bytes);
  }

  /** Sends a file and has it read. */
  async read(person: Person, fileName: string, bytes: Buffer, query: Record<string, string> = {}): Promise<UploadBody> {
    const { status, body } = await this.send(person, fileName, bytes, query);
    if (status !== 202) throw new Error(`${fileName}: ${status} ${body.code}`);
    await this.test.drain();
    return this.one(person, body.id);
  }

  async one(person: Person, id: string): Promise<UploadBody> {
    return (await person.client.get<UploadBody>(`${UPLOADS}/${id}`)).body;
  }

  async findings(person: Person, id: string): Promise<UploadFinding[]> {
    return (await person.client.get<{ items: UploadFinding[] }>(`${UPLOADS}/${id}/findings?pageSize=200`)).body.items;
  }

  adopt(person: Person, id: string, paper: object = PAPER): Promise<Answer<AdoptedBody>> {
    return person.client.post<AdoptedBody>(`${UPLOADS}/${id}/adopt`, paper);
  }

  map(person: Person, id: string, mapping: Record<string, string>): Promise<Answer<UploadBody>> {
    return person.client.request<UploadBody>('PUT', `${UPLOADS}/${id}/mapping`, { mapping });
  }

  /** The fix-it sheet as it would be opened. */
  async fixIt(person: Person, id: string): Promise<Workbook> {
    const cookie = `xuewei_session=${person.client.cookie('xuewei_session')}`;
    const answer = await this.test.app.inject({ method: 'GET', url: `${UPLOADS}/${id}/fix-it`, headers: { cookie } });
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return workbookOf(answer.rawPayload);
  }
}

/** A file as a spreadsheet program opens it. */
export async function workbookOf(bytes: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

/** A workbook saved again after some cells were changed. */
export async function edited(bytes: Buffer, change: (sheet: Worksheet) => void): Promise<Buffer> {
  const workbook = await workbookOf(bytes);
  change(workbook.worksheets[0]!);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The words of a cell's comment, '' without one. */
export function commentAt(sheet: Worksheet, at: string): string {
  const { note } = sheet.getCell(at);
  return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
}
