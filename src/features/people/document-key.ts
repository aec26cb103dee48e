import type { DocumentType } from '../../domain/kernel/identity-document';

/**
 * What a document is indexed by: the number alone for the 18-digit documents, whose area codes keep them apart; type and
 * number for passports and permits, whose issuers may give the same number twice.
 */
export const documentKey = (type: DocumentType, number: string): string =>
  type === 'residentId' || type === 'hkMacaoTaiwan' ? number : `${type}:${number}`;
