import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/transaction';
import { fieldFaults } from '../../platform/http/field-faults';
import { ChildRegister } from '../people';
import type { ApplicationEntity } from './application.entity';
import type { ApplicationRequest } from './applications.dto';
import { applicationErrors } from './applications.errors';
import { ApplicationsRepository } from './applications.repository';
import { declaredOf } from './declared-facts';
import { formFaults } from './form-check';
import { SealedCase } from './sealed-case';
import { WishedSchools } from './wished-schools';

/** The columns of a case that its form fills. */
export type AskedColumns = Pick<
  ApplicationEntity,
  | 'schoolYear'
  | 'round'
  | 'stage'
  | 'grade'
  | 'entry'
  | 'authorityCode'
  | 'childId'
  | 'acceptsPlacement'
  | 'together'
  | 'consentVersion'
  | 'consentAt'
  | 'declaredSealed'
>;

/** Writes a new case as a draft inside a deed's transaction; the family's and the counter's deeds share it. */
@Injectable()
export class NewApplication {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly children: ChildRegister,
    private readonly wishes: WishedSchools,
    private readonly audit: Audit,
    private readonly sealed: SealedCase,
  ) {}

  /** What a form asks, ready to be written for the case of this id. Refuses with every wrong field at once; no case is written then. */
  async read(tx: Tx, form: ApplicationRequest, id: string): Promise<{ readonly asked: AskedColumns; readonly schoolIds: readonly string[] }> {
    const faults = formFaults(form);
    if (faults.length > 0) throw fieldFaults(faults);
    const now = await tx.now();
    const schoolYear = await this.applications.seasonOf(tx, form.round, form.request.authority, now);
    if (schoolYear === null) throw applicationErrors.windowUnknown();
    const schoolIds = await this.wishes.idsOf(tx, form, schoolYear);
    const childId = await this.children.keep(tx, {
      documentType: form.child.documentType,
      documentNumber: form.child.documentNumber,
      name: form.child.name,
      bornOn: form.child.bornOn,
      sex: form.child.sex ?? null,
    });
    const asked = {
      schoolYear,
      round: form.round,
      stage: form.request.stage,
      grade: form.request.grade,
      entry: form.request.entry,
      authorityCode: form.request.authority,
      childId,
      acceptsPlacement: form.acceptsPlacement,
      together: form.together ?? null,
      consentVersion: form.consent.textVersion,
      consentAt: now,
      declaredSealed: this.sealed.sealDeclared(id, declaredOf(form)),
    };
    return { asked, schoolIds };
  }

  /** The case of a new form, as a draft. */
  async keep(tx: Tx, ctx: Context, form: ApplicationRequest, accountId: string): Promise<ApplicationEntity> {
    const id = newId<'application'>();
    const { asked, schoolIds } = await this.read(tx, form, id);
    const row: ApplicationEntity = {
      ...asked,
      id,
      caseNumber: null,
      channel: form.channel,
      accountId,
      state: 'draft',
      activeMark: 1,
      keepsWaiting: false,
      factsSealed: null,
      policyVersionId: null,
      submittedAt: null,
      createdAt: asked.consentAt,
    };
    await this.applications.insert(tx, row, schoolIds);
    await this.audit.record(tx, ctx, {
      action: 'application.create',
      subject: { type: 'application', id },
      details: { channel: form.channel },
    });
    return row;
  }
}
