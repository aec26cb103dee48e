// How questions are repeated: a lost line is tried again, a refusal is not.
import { QueryClient } from '@tanstack/react-query';
import { mayRetry } from '../lib/refusal';

const TRIES = 3;
const delay = (attempt: number): number => Math.min(8_000, 500 * 2 ** attempt);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, fault) => count < TRIES && mayRetry(fault),
      retryDelay: delay,
      staleTime: 10_000,
      networkMode: 'always',
    },
    mutations: { retry: (count, fault) => count < TRIES && mayRetry(fault), retryDelay: delay, networkMode: 'always' },
  },
});
