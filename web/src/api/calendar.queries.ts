// What day it is in the city, and which days are worked there.
import { useQuery } from '@tanstack/react-query';
import { answer, api } from './client';

const AGAIN_MS = 120_000;

/** Asked again while a page stays open: the day may end, and the clock of a demonstration moves. */
export const useCalendar = () =>
  useQuery({
    queryKey: ['calendar'],
    queryFn: () => answer(api.GET('/api/open/calendar')),
    staleTime: 60_000,
    refetchInterval: AGAIN_MS,
  });
