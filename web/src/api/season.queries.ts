// The school year that is spoken of here: that of the latest published policy.
import { useQuery } from '@tanstack/react-query';
import { answer, api } from './client';

export const useSeasonYear = () =>
  useQuery({
    queryKey: ['season', 'year'],
    queryFn: async () => {
      const [latest] = await answer(api.GET('/api/open/policies'));
      return latest?.schoolYear ?? null;
    },
    staleTime: 60_000,
  });
