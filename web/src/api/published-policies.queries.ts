// Published policies, as anybody may read them.
import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client';

export type PublishedPolicy = Schemas['CurrentPolicyResponse'];

export const usePublishedPolicies = () =>
  useQuery({ queryKey: ['policies'], queryFn: () => answer(api.GET('/api/open/policies')), staleTime: 60_000 });

/** A version by id; the one in force when none is named. */
export const usePublishedPolicy = (id: string | undefined) =>
  useQuery({
    queryKey: ['policies', id ?? 'current'],
    queryFn: () =>
      id === undefined ? answer(api.GET('/api/open/policies/current')) : answer(api.GET('/api/open/policies/versions/{id}', { params: { path: { id } } })),
    staleTime: 60_000,
  });

export const usePolicyChanges = (id: string) =>
  useQuery({
    queryKey: ['policies', id, 'changes'],
    queryFn: () => answer(api.GET('/api/open/policies/versions/{id}/differences', { params: { path: { id } } })),
  });
