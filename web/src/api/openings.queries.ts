// 登记开办: from which day grades of a school under construction, or of an extension, are open; recorded by one, confirmed by another.
import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client';

export type Opening = Schemas['OpeningResponse'];
export type SiteToOpen = Schemas['SiteToOpenResponse'];

export const OPENINGS = ['plans', 'openings'] as const;
/** What is another once an opening is confirmed. */
export const MOVED_BY_OPENINGS = [OPENINGS, ['planning'], ['seats']] as const;

export const useOpenings = () => useQuery({ queryKey: [...OPENINGS, 'list'], queryFn: () => answer(api.GET('/api/office/plans/openings')) });

export const useSitesToOpen = (enabled = true) =>
  useQuery({ queryKey: [...OPENINGS, 'sites'], queryFn: () => answer(api.GET('/api/office/plans/openings/sites')), enabled });

export const recordOpening = (body: Schemas['RecordOpeningRequest'], key: string) =>
  answer(api.POST('/api/office/plans/openings', { body, headers: { 'idempotency-key': key } }));

export const confirmOpening = (id: string, key: string) =>
  answer(api.POST('/api/office/plans/openings/{id}/confirm', { params: { path: { id } }, headers: { 'idempotency-key': key } }));
