// Cases as officers work on them: the ledger, one record, the look behind the mask, filing at the counter.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { operations } from './schema';
import { answer, api, type Schemas } from './client';
import { useDeed } from '../lib/use-deed';

export type LedgerLine = Schemas['LedgerLineResponse'];
export type CaseRecord = Schemas['CaseRecordResponse'];
export type LedgerFilter = NonNullable<operations['LedgerOffice.list']['parameters']['query']>;
export type RevealReason = Schemas['RevealRequest']['reason'];
export type CounterForm = Schemas['CounterApplicationRequest'];
export const REVEAL_REASONS: readonly RevealReason[] = ['checkIdentity', 'callFamily', 'familyAsks', 'registerDiffers', 'writeLetter'];

export const askLedger = (filter: LedgerFilter) => answer(api.GET('/api/office/applications', { params: { query: filter } }));
export const useLedger = (filter: LedgerFilter) =>
  useQuery({
    queryKey: ['ledger', filter],
    queryFn: () => askLedger(filter),
    placeholderData: keepPreviousData,
  });

export const useCaseRecord = (id: string) =>
  useQuery({ queryKey: ['case', id, 'record'], queryFn: () => answer(api.GET('/api/office/applications/{id}/record', { params: { path: { id } } })) });

/** Persons in clear text; the answer is in nobody's cache. */
export const useReveal = (id: string) =>
  useDeed({
    run: (reason: RevealReason) => answer(api.POST('/api/office/applications/{id}/reveal', { params: { path: { id } }, body: { reason } })),
    touches: [['case', id, 'record']],
  });

export const useFileAtCounter = (onDone: (filed: Schemas['ApplicationDeedResponse']) => void) =>
  useDeed({
    run: (body: CounterForm, key) => answer(api.POST('/api/office/applications', { body, headers: { 'idempotency-key': key } })),
    touches: [['ledger'], ['desk']],
    onDone,
  });

export const useSubmitForFamily = (id: string) =>
  useDeed({
    run: (_: void, key) => answer(api.POST('/api/office/applications/{id}/submit', { params: { path: { id } }, headers: { 'idempotency-key': key } })),
    touches: [['case', id], ['ledger'], ['desk']],
  });
