// The audit as those read it who check the house.
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { operations } from './schema';
import { answer, api, type Schemas } from './client';

export type AuditEntry = Schemas['AuditEntryResponse'];
export type AuditFilter = NonNullable<operations['AuditOffice.page']['parameters']['query']>;

export const askAudit = (filter: AuditFilter) => answer(api.GET('/api/office/audit', { params: { query: filter } }));
export const useAudit = (filter: AuditFilter) =>
  useQuery({
    queryKey: ['audit', filter],
    queryFn: () => askAudit(filter),
    placeholderData: keepPreviousData,
  });

/** Walks the whole chain when somebody asks for it. */
export const useVerifyChain = () => useMutation({ mutationFn: () => answer(api.GET('/api/office/audit/chain')) });
