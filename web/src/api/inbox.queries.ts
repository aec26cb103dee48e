// Only where the data are a demonstration: what would have been sent to a telephone.
import { useQuery } from '@tanstack/react-query';
import { answer, api } from './client';

const EVERY_MS = 1_500;

const newest = async (phone: string) => (await answer(api.GET('/api/open/development/messages', { params: { query: { phone } } }))).messages[0];

/** When the newest message to a telephone was sent; what is sent after it is another one. */
export const lastSentAt = async (phone: string): Promise<string | null> => (await newest(phone))?.sentAt ?? null;

export interface Awaited {
  readonly phone: string;
  /** `lastSentAt` before the code was asked for. */
  readonly after: string | null;
}

/** The six digits of the message that is awaited; null until it is sent. Asked again until it is there. */
export const useInboxCode = (awaited: Awaited | null) =>
  useQuery({
    queryKey: ['inbox', awaited],
    queryFn: async () => {
      const message = await newest(awaited?.phone ?? '');
      return message === undefined || message.sentAt === awaited?.after ? null : (/\d{6}/.exec(message.text)?.[0] ?? null);
    },
    enabled: awaited !== null,
    refetchInterval: ({ state }) => (state.data ? false : EVERY_MS),
    retry: false,
  });
