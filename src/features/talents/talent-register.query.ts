import { Injectable } from '@nestjs/common';
import { maskDocument, normaliseDocument, type DocumentType } from '../../domain/kernel/identity-document';
import type { PlainDate } from '../../domain/kernel/plain-date';
import { BlindIndex } from '../../platform/crypto/blind-index';
import { FieldCipher } from '../../platform/crypto/field-cipher';
import type { Read } from '../../platform/database/transaction';
import type { TalentEntity } from './talent.entity';
import { TalentsRepository } from './talents.repository';

/**
 * What the register says of a certificate: everything that facts need, and nothing that names its holder. A null is what the
 * register leaves open. Months on a day: `insuredMonthsOn(talent, day)`.
 */
export interface TalentRow {
  readonly id: string;
  readonly certificate: string;
  readonly class: 'A' | 'B' | 'C' | 'D';
  readonly scheme: string | null;
  readonly batchOn: PlainDate | null;
  readonly validFrom: PlainDate | null;
  /** Null: valid until withdrawn. */
  readonly validTo: PlainDate | null;
  readonly workMode: 'fullTime' | 'flexible' | null;
  readonly employerName: string | null;
  readonly employerAuthority: string | null;
  readonly insuredSince: PlainDate | null;
  readonly insuredMonths: number | null;
  readonly insuredAsOf: PlainDate | null;
  readonly documentType: DocumentType;
  readonly documentIndex: string;
}

/** The certificates in force and past, asked as an outside register would be. */
@Injectable()
export class TalentRegister {
  constructor(
    private readonly talents: TalentsRepository,
    private readonly cipher: FieldCipher,
    private readonly index: BlindIndex,
  ) {}

  /** Null when the register has no such certificate; blanks and full-width letters do not matter. */
  async byCertificate(read: Read, certificate: string): Promise<TalentRow | null> {
    const found = await this.talents.byCertificate(read, certificate.normalize('NFKC').replace(/\s+/g, ''));
    return found && toRow(found);
  }

  /** True when the certificate is this person's: the document is compared by its blind index, nothing is unsealed. */
  isHeldBy(talent: TalentRow, documentNumber: string): boolean {
    return talent.documentIndex === this.index.of('document', normaliseDocument(documentNumber));
  }

  /** The holder's document with stars, for an officer's screen. */
  async maskedDocumentOf(read: Read, certificate: string): Promise<string | null> {
    const found = await this.talents.byCertificate(read, certificate);
    return (
      found && maskDocument(this.cipher.open(found.documentSealed, { table: 'talent', column: 'documentSealed', row: found.id }))
    );
  }

  /** The holder unmasked; whoever shows it records the look. */
  async documentOf(
    read: Read,
    certificate: string,
  ): Promise<{ name: string; documentType: DocumentType; documentNumber: string } | null> {
    const found = await this.talents.byCertificate(read, certificate);
    if (found === null) return null;
    const open = (column: 'nameSealed' | 'documentSealed'): string =>
      this.cipher.open(found[column], { table: 'talent', column, row: found.id });
    return { name: open('nameSealed'), documentType: found.documentType as DocumentType, documentNumber: open('documentSealed') };
  }
}

function toRow(found: TalentEntity): TalentRow {
  return {
    id: found.id,
    certificate: found.certificate,
    class: found.class as TalentRow['class'],
    scheme: found.scheme,
    batchOn: found.batchOn,
    validFrom: found.validFrom,
    validTo: found.validTo,
    workMode: found.workMode as TalentRow['workMode'],
    employerName: found.employerName,
    employerAuthority: found.employerAuthority,
    insuredSince: found.insuredSince,
    insuredMonths: found.insuredMonths,
    insuredAsOf: found.insuredAsOf,
    documentType: found.documentType as DocumentType,
    documentIndex: found.documentIndex,
  };
}
