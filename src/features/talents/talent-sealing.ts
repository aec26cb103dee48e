import { Injectable } from '@nestjs/common';
import { normaliseDocument } from '../../domain/kernel/identity-document';
import { BlindIndex } from '../../platform/crypto/blind-index';
import { FieldCipher } from '../../platform/crypto/field-cipher';
import type { TalentRegisterRow } from './reading/talent-register';
import type { TalentEntity } from './talent.entity';

/** Turns a row of the register into a row of the table: name and document sealed, the document found again by its blind index. */
@Injectable()
export class TalentSealing {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly index: BlindIndex,
  ) {}

  /** `id` is part of the seal: a known certificate keeps its own. */
  seal(row: TalentRegisterRow, id: string, importId: string, employerAuthority: string | null): TalentEntity {
    const number = normaliseDocument(row.documentNumber);
    const seal = (column: string, text: string): string => this.cipher.seal(text, { table: 'talent', column, row: id });
    return {
      id,
      certificate: row.certificate,
      class: row.class,
      scheme: null,
      batch: row.batch,
      batchOn: row.batchOn,
      validFrom: row.validFrom,
      validTo: row.validTo,
      workMode: row.workMode,
      employerName: row.employer,
      employerCode: row.employerCode,
      employerAuthority,
      insuredSince: row.insuredSince,
      insuredMonths: row.insuredMonths,
      insuredAsOf: row.insuredAsOf,
      documentType: row.documentType,
      documentIndex: this.index.of('document', number),
      documentSealed: seal('documentSealed', number),
      nameSealed: seal('nameSealed', row.name),
      importId,
    };
  }
}
