// Only where the data are a demonstration: what would have been sent to a telephone.
import { useQuery } from '@tanstack/react-query';
import { answer, api } from './client';

const EVERY_MS = 1_500;

/** The newest six-digit code for a telephone; null until it is sent. Asked again until it is there. */
export const useInboxCode = (phone: string | null) =>
  useQuery({
    queryKey: ['inbox', phone],
    queryFn: async () => {
      const { messages } = await answer(api.GET('/api/open/development/messages', { params: { query: { phone: phone ?? '' } } }));
      return /\d{6}/.exec(messages[0]?.text ?? '')?.[0] ?? null;
    },
    enabled: phone !== null,
    refetchInterval: EVERY_MS,
    retry: false,
  });
