// What day it is in the city, and which days are worked there.
import { useQuery } from '@tanstack/react-query';
import { answer, api } from './client';

/** Asked anew with every page and when a tab is looked at again, and never by itself: a desk that nobody uses must go idle. */
export const useCalendar = () =>
  useQuery({
    queryKey: ['calendar'],
    queryFn: () => answer(api.GET('/api/open/calendar')),
    staleTime: 60_000,
  });
