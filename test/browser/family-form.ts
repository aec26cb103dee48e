import { demoFamilies } from '../journeys/season';
import type { Keyboard } from './keyboard';

interface PersonRecord {
  readonly name: string;
  readonly documentType: string;
  readonly documentNumber: string;
}

/** As much of a family's record as its form asks for. */
export interface FamilyRecord {
  readonly key: string;
  readonly phone: string;
  readonly round: string;
  readonly child: PersonRecord & { readonly bornOn: string };
  readonly guardian: PersonRecord;
  readonly relation: { readonly kind: string };
  readonly talent: { readonly certificate: string; readonly relationToGuardian: string };
  readonly residences: readonly { readonly kind: string; readonly authority: string }[];
  readonly employer: { readonly authority: string } | null;
  readonly request: { readonly grade: string; readonly entry: string; readonly authority: string };
  readonly wishes: readonly string[];
  readonly plan: { readonly verdict: string };
}

/** Families who are entitled, apply themselves with their own certificate, and have wishes: one for each test. */
export const formFamilies = (): FamilyRecord[] =>
  (demoFamilies() as unknown as FamilyRecord[]).filter(
    ({ round, plan, talent, child, guardian, request, wishes, residences, employer, relation }) =>
      round === 'main' &&
      plan.verdict === 'ELIGIBLE' &&
      talent.relationToGuardian === 'self' &&
      relation.kind === 'own' &&
      child.documentType === 'residentId' &&
      guardian.documentType === 'residentId' &&
      request.entry === 'start' &&
      request.grade === 'G1' &&
      wishes.length >= 2 &&
      residences.length > 0 &&
      employer !== null,
  );

/** Fills in the form step by step, from the consent to the last look before it is handed in. */
export async function fillIn(keyboard: Keyboard, record: FamilyRecord, names: ReadonlyMap<string, string>): Promise<void> {
  await keyboard.press('同意并继续');
  await fillChild(keyboard, record);
  await fillRelation(keyboard, record);
  await fillHome(keyboard, record);
  await fillWishes(keyboard, record, names);
}

export async function fillChild(keyboard: Keyboard, { child, request }: FamilyRecord): Promise<void> {
  await keyboard.write('#f-child-name', child.name);
  await keyboard.write('#f-child-documentNumber', child.documentNumber);
  await keyboard.choose('#f-request-grade', request.grade);
  await keyboard.press('下一步');
}

export async function fillRelation(keyboard: Keyboard, { guardian, talent }: FamilyRecord): Promise<void> {
  await keyboard.write('#f-guardian-name', guardian.name);
  await keyboard.write('#f-guardian-documentNumber', guardian.documentNumber);
  await keyboard.write('#f-talent-certificate', talent.certificate);
  await keyboard.press('下一步');
}

export async function fillHome(keyboard: Keyboard, { residences, employer }: FamilyRecord): Promise<void> {
  await keyboard.choose('#f-residences-0-kind', residences[0]!.kind);
  await keyboard.choose('#f-residences-0-authority', residences[0]!.authority);
  await keyboard.choose('#f-employer-authority', employer!.authority);
  await keyboard.press('下一步');
}

/** Finds two wished schools by name, adds them, and puts the second before the first. */
export async function fillWishes(
  keyboard: Keyboard,
  { request, wishes }: FamilyRecord,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  await keyboard.choose('#f-request-authority', request.authority);
  for (const code of wishes.slice(0, 2)) {
    const name = names.get(code)!;
    await keyboard.write('#school-name', name);
    await keyboard.press(`把${name}加入意向`);
  }
  await keyboard.press(`${names.get(wishes[1]!)!}上移`);
  await keyboard.press('下一步');
}
