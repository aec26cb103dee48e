// What waits for the account that is signed in.
import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client';

export type DeskHeap = Schemas['DeskHeapResponse'];

export const useDesk = () => useQuery({ queryKey: ['desk'], queryFn: () => answer(api.GET('/api/office/desk')), refetchInterval: 60_000 });
