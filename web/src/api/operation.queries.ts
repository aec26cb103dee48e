// How the service runs: backlog, queues, dead letters, readiness, accounts of staff.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { operations } from './schema';
import { answer, api, type Schemas } from './client';
import { useDeed } from '../lib/use-deed';

export type Account = Schemas['AccountResponse'];
export type AccountFilter = NonNullable<operations['AccountsOffice.list']['parameters']['query']>;
const OFTEN = 5_000;

export const useBacklog = () => useQuery({ queryKey: ['jobs', 'backlog'], queryFn: () => answer(api.GET('/api/office/jobs')), refetchInterval: OFTEN });
export const useQueues = () => useQuery({ queryKey: ['jobs', 'queues'], queryFn: () => answer(api.GET('/api/office/jobs/queues')), refetchInterval: OFTEN });
export const useDeadLetters = () => useQuery({ queryKey: ['jobs', 'dead'], queryFn: () => answer(api.GET('/api/office/jobs/dead')), refetchInterval: OFTEN });
export const useReadiness = () => useQuery({ queryKey: ['readiness'], queryFn: () => answer(api.GET('/api/office/health')), refetchInterval: OFTEN });

export const useRetryJob = () =>
  useDeed({
    run: (id: string, key) => answer(api.POST('/api/office/jobs/{id}/retry', { params: { path: { id } }, headers: { 'idempotency-key': key } })),
    touches: [['jobs'], ['desk']],
  });

export const askAccounts = (filter: AccountFilter) => answer(api.GET('/api/office/accounts', { params: { query: filter } }));
export const useAccounts = (filter: AccountFilter) =>
  useQuery({
    queryKey: ['accounts', filter],
    queryFn: () => askAccounts(filter),
    placeholderData: keepPreviousData,
  });
export const useDisableAccount = () =>
  useDeed({
    run: ({ id, disable, reason }: { id: string; disable: boolean; reason: string }, key) => {
      const asked = { params: { path: { id } }, body: { reason }, headers: { 'idempotency-key': key } };
      return answer(disable ? api.POST('/api/office/accounts/{id}/disable', asked) : api.POST('/api/office/accounts/{id}/enable', asked));
    },
    touches: [['accounts']],
  });
