// Rehearsals of drafts: their list, one result, the cases it touches.
import { useQuery } from '@tanstack/react-query';
import { useDeed } from '../lib/use-deed';
import { answer, api, type Schemas } from './client';

export type RehearsalLine = Schemas['RehearsalSummaryResponse'];
export type Rehearsal = Schemas['RehearsalResponse'];
export type Effect = 'gains' | 'loses' | 'changed';

const REHEARSALS = ['rehearsals'];
const path = (id: string) => ({ path: { id } });
const under = (key: string) => ({ headers: { 'idempotency-key': key } });

export const useRehearsals = () =>
  useQuery({ queryKey: [...REHEARSALS, 'list'], queryFn: () => answer(api.GET('/api/office/rehearsals')) });

/** The result; asked anew when a piece more is counted (`done`). */
export const useRehearsal = (id: string, done: string, enabled: boolean) =>
  useQuery({
    queryKey: [...REHEARSALS, id, done],
    queryFn: () => answer(api.GET('/api/office/rehearsals/{id}', { params: path(id) })),
    placeholderData: (before) => before,
    enabled,
  });

interface CasesAsked {
  readonly rehearsal: string;
  readonly effect?: Effect;
  readonly page: number;
  readonly pageSize: number;
}
export const askRehearsalCases = (query: CasesAsked) => answer(api.GET('/api/office/rehearsal-cases', { params: { query: query as never } }));
export const useRehearsalCases = (query: CasesAsked, enabled: boolean) =>
  useQuery({
    queryKey: [...REHEARSALS, 'cases', query],
    queryFn: () => askRehearsalCases(query),
    placeholderData: (before) => before,
    enabled,
  });

export const useStartRehearsal = (onDone: (id: string) => void) =>
  useDeed<{ draftId: string }, { id: string }>({
    run: (body, key) => answer(api.POST('/api/office/rehearsals', { body, ...under(key) })),
    touches: [REHEARSALS],
    onDone: ({ id }) => onDone(id),
  });

export const useCancelRehearsal = () =>
  useDeed<string, unknown>({
    run: (id, key) => answer(api.POST('/api/office/rehearsals/{id}/cancel', { params: path(id), ...under(key) })),
    touches: [REHEARSALS],
  });

/** Names of authorities by their codes. */
export const useAuthorityNames = () =>
  useQuery({ queryKey: ['authorities'], queryFn: () => answer(api.GET('/api/open/authorities')), staleTime: Infinity });
