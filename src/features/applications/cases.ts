import { Injectable } from '@nestjs/common';
import { PLACEABLE, UNDECIDED, type ApplicationDeed, type ApplicationState } from '../../domain/application/application-states';
import type { Point } from '../../domain/kernel/geo';
import { normaliseDocument } from '../../domain/kernel/identity-document';
import type { Grade, Stage } from '../../domain/kernel/school-year';
import { accessErrors } from '../../platform/access/access.errors';
import type { Read, Tx } from '../../platform/database/transaction';
import { maskName } from '../people';
import type { ApplicationEntity } from './application.entity';
import { ApplicationsRepository, type PlaceableCase } from './applications.repository';
import type { Declared } from './declared-facts';
import { SealedCase, type BareVerdict } from './sealed-case';

/** A decided case as a round needs it; opened from its seals, for the round's own transaction only. */
export interface DecidedCase {
  readonly id: string;
  readonly childId: string;
  /** Normalised number of the child's document: the root of its pseudonym. */
  readonly childDocument: string;
  readonly authorityCode: string;
  readonly stage: Stage;
  readonly grade: Grade;
  readonly entry: 'start' | 'transfer';
  readonly state: ApplicationState;
  readonly submittedAt: Date;
  readonly acceptsPlacement: boolean;
  /** Null: brothers and sisters of one grade stay together. */
  readonly together: boolean | null;
  /** Normalised document of the talent: whose children are brothers and sisters. */
  readonly talentDocument: string;
  readonly wishedSchoolIds: readonly string[];
  readonly siblingSchool: string | null;
  readonly residence: Point | null;
  readonly employer: Point | null;
  readonly verdict: BareVerdict;
}

/** A case as the joint session sees it, whatever became of it since. */
export interface SessionCase extends DecidedCase {
  readonly talentClass: string | null;
  /** Masked. */
  readonly childName: string;
  /** Where the family says that it lives and works. */
  readonly residenceAuthority: string | null;
  readonly employerAuthority: string | null;
}

/** What later features may ask and do of cases: the door of this feature for rounds and placements. */
@Injectable()
export class Cases {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly sealed: SealedCase,
  ) {}

  /** Decided cases of a round that may be placed, `atOnce` at a time. */
  async *decided(read: Read, schoolYear: number, round: string, atOnce: number): AsyncGenerator<DecidedCase[]> {
    for (const state of PLACEABLE) {
      for (let after = ''; ;) {
        const rows = await this.applications.inState(read, schoolYear, round, state, after, atOnce);
        if (rows.length > 0) yield await this.decidedCases(read, rows);
        if (rows.length < atOnce) break;
        after = rows[rows.length - 1]!.id;
      }
    }
  }

  /** Cases that are placed and keep waiting for a better wish. */
  async *keepingWaiting(read: Read, schoolYear: number, round: string, atOnce: number): AsyncGenerator<DecidedCase[]> {
    for (let after = ''; ;) {
      const rows = await this.applications.inState(read, schoolYear, round, 'placed', after, atOnce);
      const waiting = rows.filter((row) => Boolean(row.keepsWaiting));
      if (waiting.length > 0) yield await this.decidedCases(read, waiting);
      if (rows.length < atOnce) return;
      after = rows[rows.length - 1]!.id;
    }
  }

  /** Whether a placed case keeps waiting for a better wish. */
  async keepWaiting(tx: Tx, id: string, keeps: boolean): Promise<void> {
    await this.applications.keepWaiting(tx, id, keeps);
  }

  /** A case as a round would see it now; null when it may not be placed. */
  async decidedOne(read: Read, row: ApplicationEntity): Promise<DecidedCase | null> {
    if (!PLACEABLE.includes(row.state as ApplicationState)) return null;
    return (await this.decidedCases(read, [row]))[0] ?? null;
  }

  /** Cases with a verdict for the joint session's table, by id. */
  async forSession(read: Read, ids: readonly string[]): Promise<Map<string, SessionCase>> {
    const rows = [...(await this.applications.byIds(read, ids)).values()];
    const decided = await this.decidedCases(read, rows);
    const shown = new Map(rows.map((row) => [row.id, this.shown(row)]));
    return new Map(decided.map((one) => [one.id, { ...one, ...shown.get(one.id)! }]));
  }

  /** Ids of the placeable cases of each child that has several in a round, the earlier first. */
  ofOneChild(read: Read, schoolYear: number, round: string): Promise<string[][]> {
    return this.applications.ofOneChild(read, schoolYear, round);
  }

  /** How many cases of a round are submitted and not yet decided. */
  undecided(read: Read, schoolYear: number, round: string): Promise<number> {
    return this.applications.countInStates(read, schoolYear, round, UNDECIDED);
  }

  /** The row of a case; 404 when there is none. */
  async require(read: Read, id: string): Promise<ApplicationEntity> {
    const row = await this.applications.byId(read, id);
    if (!row) throw accessErrors.notFound();
    return row;
  }

  /** Rows of many cases, by id. */
  async byIds(read: Read, ids: readonly string[]): Promise<Map<string, ApplicationEntity>> {
    return this.applications.byIds(read, ids);
  }

  /** One deed of the case's state table, in the caller's transaction; refuses when the state does not permit it. */
  async move(tx: Tx, id: string, deed: ApplicationDeed): Promise<ApplicationState> {
    const row = await this.applications.lock(tx, id);
    if (!row) throw accessErrors.notFound();
    return this.applications.move(tx, row, deed);
  }

  /** When the last window of a round closes; null when the round has none. */
  async lastWindowCloses(read: Read, schoolYear: number, round: string): Promise<Date | null> {
    const windows = (await this.applications.windows(read, schoolYear)).filter((window) => window.round === round);
    return windows.reduce<Date | null>((last, { closesAt }) => (last === null || closesAt > last ? closesAt : last), null);
  }

  private shown(row: ApplicationEntity): Omit<SessionCase, keyof DecidedCase> {
    const { child, residences, employer } = this.sealed.declared(row);
    return {
      talentClass: textOrNull(this.sealed.facts(row)['talent.class']),
      childName: maskName(child.name),
      residenceAuthority: residences[0]?.authority ?? null,
      employerAuthority: employer?.authority ?? null,
    };
  }

  private async decidedCases(read: Read, rows: readonly PlaceableCase[]): Promise<DecidedCase[]> {
    const ids = rows.map((row) => row.id);
    const wishes = await this.applications.wishesOf(read, ids);
    const verdicts = await this.applications.verdictsOf(read, ids);
    return rows.flatMap((row) => {
      const verdict = verdicts.get(row.id);
      return verdict ? [this.decidedCase(row, wishes.get(row.id) ?? [], this.sealed.verdict(verdict))] : [];
    });
  }

  private decidedCase(row: PlaceableCase, wishedSchoolIds: readonly string[], verdict: BareVerdict): DecidedCase {
    const declared = this.sealed.declared(row);
    return {
      id: row.id,
      childId: row.childId,
      childDocument: normaliseDocument(declared.child.documentNumber),
      authorityCode: row.authorityCode,
      stage: row.stage as Stage,
      grade: row.grade as Grade,
      entry: row.entry as 'start' | 'transfer',
      state: row.state as ApplicationState,
      submittedAt: row.submittedAt!,
      acceptsPlacement: Boolean(row.acceptsPlacement),
      together: row.together === null ? null : Boolean(row.together),
      talentDocument: normaliseDocument(declared.talent.holder.documentNumber),
      wishedSchoolIds,
      siblingSchool: declared.child.siblingSchool ?? null,
      residence: pointOf(declared.residences.find((residence) => residence.lon !== undefined)),
      employer: pointOf(declared.employer),
      verdict,
    };
  }
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The point of a declared place; null when it has none. */
export function pointOf(place: Declared['residences'][number] | Declared['employer'] | undefined): Point | null {
  if (!place || place.lon === undefined || place.lat === undefined) return null;
  return { lon: place.lon, lat: place.lat };
}
