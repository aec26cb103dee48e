import type { TestApp } from './app';
import type { Answer, ProblemBody } from './client';
import { addStaff, signInStaff, type Person } from './sign-in';

export interface DraftBody {
  readonly id: string;
  readonly state: string;
  readonly revision: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly returnReason: string | null;
  readonly permittedActions: string[];
  readonly findings: { at: string; code: string; zh: string; en: string }[];
  readonly policy: PolicyBody;
}

/** As much of a policy as the suites look at. */
export interface PolicyBody {
  readonly title: { zh: string; en?: string };
  readonly facts: { key: string }[];
  readonly tables: { id: string; inputs: string[]; rows: { when: string[]; then: unknown[] }[] }[];
  readonly cases: { name: string }[];
}

export interface EditBody {
  readonly revision: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly findings: DraftBody['findings'];
}

export interface VersionBody {
  readonly versionId: string;
  readonly version: number;
  readonly contentHash: string;
}

export const DRAFTS = '/api/office/policies/drafts';

/** A policy officer of the city bureau, made and signed in. */
export async function policyOfficer(test: TestApp, login: string, displayName = login): Promise<Person> {
  await addStaff(test, { login, displayName, roles: ['policy-officer'], authorityCode: 'ZZ' });
  return signInStaff(test, login);
}

/** A deed on a draft; `B` is what the suite expects back. */
export const onDraft = <B = ProblemBody>(person: Person, id: string, deed: string, body: unknown = {}): Promise<Answer<B>> =>
  person.client.post<B>(`${DRAFTS}/${id}/${deed}`, body);

/** The draft as it stands. */
export const draftOf = async (person: Person, id: string): Promise<DraftBody> =>
  (await person.client.get<DraftBody>(`${DRAFTS}/${id}`)).body;

/** Submits by one officer and publishes by the other; throws with the refusal's words. */
export async function publishedBy(maker: Person, checker: Person, id: string): Promise<VersionBody> {
  const { revision } = await draftOf(maker, id);
  const submitted = await onDraft(maker, id, 'submit', { revision });
  if (submitted.status !== 200) throw new Error(submitted.text);
  const published = await onDraft<VersionBody>(checker, id, 'publish');
  if (published.status !== 200) throw new Error(published.text);
  return published.body;
}
