// What anybody may know: totals of seats, the public record of rounds.
import { useQuery } from '@tanstack/react-query';
import { answer, api } from './client';

export const useOpenSeats = (schoolYear: number) =>
  useQuery({
    queryKey: ['open', 'seats', schoolYear],
    queryFn: () => answer(api.GET('/api/open/seats', { params: { query: { schoolYear } } })),
  });

export const usePublicRounds = () => useQuery({ queryKey: ['open', 'rounds'], queryFn: () => answer(api.GET('/api/open/rounds')) });
