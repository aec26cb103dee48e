import { checkDigit } from '../../src/domain/kernel/identity-document';
import { demoFile } from './city';

/** A family of the demo city, with what its generator planted. */
export interface DemoFamily {
  readonly key: string;
  readonly phone: string;
  readonly address: string;
  readonly round: 'main' | 'transfer';
  readonly channel: string;
  readonly guardian: DemoPerson;
  readonly talent: { readonly certificate: string; readonly relationToGuardian: string; readonly holder: DemoPerson };
  readonly child: DemoPerson & { readonly bornOn: string } & Readonly<Record<string, unknown>>;
  readonly relation: Readonly<Record<string, unknown>>;
  readonly residences: readonly Readonly<Record<string, unknown>>[];
  readonly employer: Readonly<Record<string, unknown>> | null;
  readonly request: {
    readonly stage: string;
    readonly grade: string;
    readonly entry: string;
    readonly schoolOwnership: string;
    readonly authority: string;
  };
  readonly wishes: readonly string[];
  readonly acceptsPlacement: boolean;
  readonly plan: {
    readonly verdict: string;
    readonly clause: string | null;
    readonly fixed: unknown;
    readonly falsePapers: boolean;
  };
}

export interface DemoPerson {
  readonly name: string;
  readonly documentType: string;
  readonly documentNumber: string;
}

let families: readonly DemoFamily[] | undefined;

/** All families of the demo city, in the order of the file. */
export const demoFamilies = (): readonly DemoFamily[] =>
  (families ??= JSON.parse(demoFile('families-2027.json').toString('utf8')) as DemoFamily[]);

/** The first demo family that asks for a first grade of the main round and whose case is plainly eligible. */
export function eligibleFamily(at = 0): DemoFamily {
  const plain = demoFamilies().filter(
    ({ round, request, plan, wishes, talent }) =>
      round === 'main' &&
      request.grade === 'G1' &&
      plan.verdict === 'ELIGIBLE' &&
      plan.fixed === null &&
      !plan.falsePapers &&
      wishes.length > 1 &&
      talent.relationToGuardian === 'self',
  );
  return plain[at]!;
}

/** The body of POST /api/family/applications for a demo family. */
export function formOf(family: DemoFamily, submit = true): Record<string, unknown> {
  const { round, channel, guardian, talent, child, relation, residences, employer, request, wishes, acceptsPlacement } = family;
  return {
    round,
    channel,
    guardian,
    talent,
    child,
    relation,
    residences,
    employer,
    request,
    wishes,
    acceptsPlacement,
    consent: { given: true, textVersion: '2027-1' },
    submit,
  };
}

/** A well-formed resident number of the unassigned area 410199, e.g. `residentNumber('2020-10-15', 7)`. */
export function residentNumber(bornOn: string, order: number): string {
  const first17 = `410199${bornOn.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  return `${first17}${checkDigit(first17)}`;
}
