// Placements on the desks of officers: list, telephone calls, queries of schools.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { operations } from './schema';
import { answer, api, type Schemas } from './client';
import { useDeed } from '../lib/use-deed';

export type OfficePlacement = Schemas['OfficePlacementResponse'];
export type PlacementFilter = NonNullable<operations['PlacementsOffice.list']['parameters']['query']>;
type CallOutcome = Schemas['CallRequest']['outcome'];
type Resolution = Schemas['ResolveRequest']['resolution'];

export const askPlacements = (filter: PlacementFilter) => answer(api.GET('/api/office/placements', { params: { query: filter } }));
export const useOfficePlacements = (filter: PlacementFilter, enabled = true) =>
  useQuery({
    queryKey: ['placements', filter],
    queryFn: () => askPlacements(filter),
    placeholderData: keepPreviousData,
    enabled,
  });

const touches = [['placements'], ['case'], ['desk']];
const at = (id: string, key: string) => ({ params: { path: { id } }, headers: { 'idempotency-key': key } });

export const useRecordCall = () =>
  useDeed({
    run: ({ id, outcome }: { id: string; outcome: CallOutcome }, key) => answer(api.POST('/api/office/placements/{id}/call', { ...at(id, key), body: { outcome } })),
    touches,
  });
export const useResolveQuery = () =>
  useDeed({
    run: ({ id, resolution }: { id: string; resolution: Resolution }, key) =>
      answer(api.POST('/api/office/placements/{id}/query/resolve', { ...at(id, key), body: { resolution } })),
    touches,
  });
