// The season in which a family applies: windows, desks, and the schools that have a grade.
import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client';

export type Season = Schemas['FamilySeasonResponse'];
export type OfferedSchool = Schemas['OfferedPoolResponse'];
export type Grade = NonNullable<Schemas['AskedRequest']['grade']>;

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
