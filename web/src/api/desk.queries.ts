// What waits for the account that is signed in.
import { useQuery } from '@tanstack/react-query';
import { answer, api } from './client';

export const useDesk = () => useQuery({ queryKey: ['desk'], queryFn: () => answer(api.GET('/api/office/desk')), refetchInterval: 60_000 });
