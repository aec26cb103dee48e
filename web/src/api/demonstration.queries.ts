// Whether people and figures here are invented, and how one signs in then.
import { useQuery } from '@tanstack/react-query';
import { answer, api } from './client';

export const useDemonstration = () =>
  useQuery({ queryKey: ['demonstration'], queryFn: () => answer(api.GET('/api/open/demonstration')), staleTime: Infinity });

/** The six digits that the authenticator of an invented account shows now; asked again before they run out. */
export const useDemonstrationCode = (login: string | null) =>
  useQuery({
    queryKey: ['demonstration', 'code', login],
    queryFn: () => answer(api.GET('/api/open/development/authenticator', { params: { query: { login: login ?? '' } } })),
    enabled: login !== null && login !== '',
    refetchInterval: 10_000,
    retry: false,
  });
