// The season in which a family applies: windows, desks, and the schools that have a grade; and the school year that is spoken of.
import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client';

export type Season = Schemas['FamilySeasonResponse'];
export type OfferedSchool = Schemas['OfferedPoolResponse'];
export type Grade = NonNullable<Schemas['AskedRequest']['grade']>;

/** That of the latest published policy. */
export const useSeasonYear = () =>
  useQuery({
    queryKey: ['season', 'year'],
    queryFn: async () => {
      const [latest] = await answer(api.GET('/api/open/policies'));
      return latest?.schoolYear ?? null;
    },
    staleTime: 60_000,
  });

export const useSeason = () => useQuery({ queryKey: ['season'], queryFn: () => answer(api.GET('/api/family/season')), staleTime: 60_000 });

export const useOfferedSchools = (grade: Grade) =>
  useQuery({
    queryKey: ['offered-schools', grade],
    queryFn: () => answer(api.GET('/api/family/schools', { params: { query: { grade } } })),
    staleTime: 300_000,
  });

export type NearestAsked = Schemas['NearestOrderRequest'];

/** The list that 相对就近统筹 would use for these places and wishes. */
export const useNearestOrder = (asked: NearestAsked | null) =>
  useQuery({
    queryKey: ['nearest-order', asked],
    queryFn: () => answer(api.POST('/api/family/nearest-order', { body: asked! })),
    enabled: asked !== null,
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
