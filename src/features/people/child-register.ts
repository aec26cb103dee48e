import { Injectable } from '@nestjs/common';
import { maskDocument, readDocument, type DocumentType } from '../../domain/kernel/identity-document';
import type { PlainDate } from '../../domain/kernel/plain-date';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { BlindIndex } from '../../platform/crypto/blind-index';
import { FieldCipher } from '../../platform/crypto/field-cipher';
import { isDuplicate } from '../../platform/database/database-fault';
import { newId } from '../../platform/database/new-id';
import type { Read, Tx } from '../../platform/database/transaction';
import type { ChildEntity } from './child.entity';
import { ChildrenRepository } from './children.repository';
import { documentKey } from './document-key';
import { maskName } from './masks';
import { peopleErrors } from './people.errors';

export type Sex = 'male' | 'female';

/** A child as somebody writes it down. */
export interface ChildInput {
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly name: string;
  readonly bornOn: PlainDate;
  readonly sex?: Sex | null;
}

/** A child in clear text: for the deed that was given a reason, never for a list or a log. */
export interface RevealedChild {
  readonly childId: string;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly name: string;
  readonly bornOn: PlainDate;
  readonly sex: Sex | null;
}

/** A child as lists show it. */
export interface MaskedChild {
  readonly childId: string;
  readonly documentType: DocumentType;
  readonly documentMasked: string;
  readonly nameMasked: string;
  readonly sex: Sex | null;
}

/** What rules ask about a child; no person looks at it. */
export interface ChildFacts {
  readonly childId: string;
  readonly documentType: DocumentType;
  readonly bornOn: PlainDate;
  readonly sex: Sex | null;
}

/** Keeps each child once, by its document, sealed; other features hold its id. */
@Injectable()
export class ChildRegister {
  constructor(
    private readonly children: ChildrenRepository,
    private readonly cipher: FieldCipher,
    private readonly index: BlindIndex,
    private readonly audit: Audit,
  ) {}

  /**
   * The id of the child with this document, written down now when it is new. `path` names the child in field errors.
   * PEOPLE.DOCUMENT_WRONG, PEOPLE.BORN_ON_CONTRADICTS, PEOPLE.CHILD_DIFFERS (on file with another date of birth).
   */
  async keep(tx: Tx, input: ChildInput, path = 'child'): Promise<string> {
    const number = checkedNumber(input, path);
    const documentIndex = this.index.of('document', documentKey(input.documentType, number));
    const known = await this.children.byDocument(tx, documentIndex);
    if (known) return this.same(known, input, path);
    const row = this.rowOf(input, number, documentIndex, await tx.now());
    try {
      await this.children.add(tx, row);
      return row.id;
    } catch (error) {
      if (!isDuplicate(error, 'uq_child_document')) throw error;
      const other = await this.children.byDocument(tx, documentIndex);
      if (!other) throw error;
      return this.same(other, input, path);
    }
  }

  /** Dates of birth and sexes for rules, by child id. */
  async facts(read: Read, ids: readonly string[]): Promise<Map<string, ChildFacts>> {
    const rows = await this.children.byIds(read, ids);
    return new Map(rows.map((row) => [row.id, { childId: row.id, documentType: row.documentType, bornOn: this.open(row, 'bornOnSealed'), sex: row.sex }]));
  }

  /** Masked forms for lists, by child id. */
  async masked(read: Read, ids: readonly string[]): Promise<Map<string, MaskedChild>> {
    const rows = await this.children.byIds(read, ids);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          childId: row.id,
          documentType: row.documentType,
          documentMasked: maskDocument(this.open(row, 'documentSealed')),
          nameMasked: maskName(this.open(row, 'nameSealed')),
          sex: row.sex,
        },
      ]),
    );
  }

  /** Clear text, with an audit entry `person.reveal` for each child; `reason` is a code or a short phrase without names. */
  async reveal(tx: Tx, ctx: Context, ids: readonly string[], reason: string): Promise<Map<string, RevealedChild>> {
    const rows = await this.children.byIds(tx, ids);
    await this.audit.recordMany(
      tx,
      ctx,
      rows.map((row) => ({ action: 'person.reveal', subject: { type: 'child', id: row.id }, details: { reason } })),
    );
    return new Map(
      rows.map((row) => [
        row.id,
        {
          childId: row.id,
          documentType: row.documentType,
          documentNumber: this.open(row, 'documentSealed'),
          name: this.open(row, 'nameSealed'),
          bornOn: this.open(row, 'bornOnSealed'),
          sex: row.sex,
        },
      ]),
    );
  }

  private same(known: ChildEntity, input: ChildInput, path: string): string {
    if (this.open(known, 'bornOnSealed') === input.bornOn) return known.id;
    const { text } = peopleErrors.childDiffers();
    throw peopleErrors.childDiffers({}, [{ field: `${path}.bornOn`, code: 'differs', zh: text.zh, en: text.en }]);
  }

  private rowOf(input: ChildInput, number: string, documentIndex: string, createdAt: Date): ChildEntity {
    const id: string = newId<'child'>();
    const seal = (column: string, text: string): string => this.cipher.seal(text, { table: 'child', column, row: id });
    return {
      id,
      documentType: input.documentType,
      documentSealed: seal('documentSealed', number),
      documentIndex,
      nameSealed: seal('nameSealed', input.name.trim()),
      bornOnSealed: seal('bornOnSealed', input.bornOn),
      sex: input.sex ?? null,
      createdAt,
    };
  }

  private open(row: ChildEntity, column: 'documentSealed' | 'nameSealed' | 'bornOnSealed'): string {
    return this.cipher.open(row[column], { table: 'child', column, row: row.id });
  }
}

/** The normalised number of a document that is well-formed and does not contradict the date of birth. */
function checkedNumber(input: ChildInput, path: string): string {
  const read = readDocument(input.documentType, input.documentNumber);
  if (!read.ok) {
    const { text } = peopleErrors.documentWrong();
    throw peopleErrors.documentWrong({ fault: read.error }, [{ field: `${path}.documentNumber`, code: read.error, zh: text.zh, en: text.en }]);
  }
  if (read.value.bornOn !== null && read.value.bornOn !== input.bornOn) {
    const { text } = peopleErrors.bornOnContradicts();
    throw peopleErrors.bornOnContradicts({}, [{ field: `${path}.bornOn`, code: 'contradicts', zh: text.zh, en: text.en }]);
  }
  return read.value.number;
}
