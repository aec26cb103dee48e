// Schools that have seats of a grade in a season, for choosing one.
import { useQuery } from '@tanstack/react-query';
import { answer, api } from './client';

export const useSeasonSchools = (schoolYear: number) =>
  useQuery({
    queryKey: ['season', schoolYear, 'schools'],
    queryFn: () => answer(api.GET('/api/open/seasons/{schoolYear}', { params: { path: { schoolYear } } })),
    staleTime: 300_000,
    enabled: schoolYear > 0,
  });

/** As options of a picker: the code chosen, the name shown. */
export function useOfferedSchools(schoolYear: number, grade: string | undefined): { value: string; label: string }[] {
  const { data } = useSeasonSchools(schoolYear);
  return (data?.schools ?? []).filter(({ grades }) => grade === undefined || grades.includes(grade)).map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }));
}

/** The latest school year of which a round is announced; 0 before the first. */
export function useLatestYear(): number {
  const { data } = useQuery({ queryKey: ['public-rounds'], queryFn: () => answer(api.GET('/api/open/rounds')), staleTime: 60_000 });
  return Math.max(0, ...(data ?? []).map(({ schoolYear }) => schoolYear));
}
