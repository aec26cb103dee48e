// The districts under every map, asked for once.
import { answer, api } from './client';
import { queryClient } from './query-client';

export const cityGround = () =>
  queryClient.fetchQuery({ queryKey: ['ground'], queryFn: () => answer(api.GET('/api/open/districts')), staleTime: Infinity });
