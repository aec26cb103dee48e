// Who is signed in here.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { forgetDrafts } from '../lib/drafts';
import { answer, api, keepCsrfToken, type Schemas } from './client';

export type Session = Schemas['SessionResponse'];
const SESSION = ['session'];

async function readSession(): Promise<Session | null> {
  const { session } = await answer(api.GET('/api/open/session'));
  keepCsrfToken(session?.csrfToken ?? null);
  return session;
}

/** The session, or null for a visitor. */
export const useSession = () => useQuery({ queryKey: SESSION, queryFn: readSession, staleTime: 60_000 });

/** What an action with such a name would be answered: buttons that can only be refused are not shown. */
export function useMay(): (action: string) => boolean {
  const { data } = useSession();
  return (action) => data?.permittedActions.includes(action) ?? false;
}

/** Signs in by `enter` and asks anew for everything. */
export function useSignIn<T>(enter: (values: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: enter,
    retry: false,
    onSuccess: async () => {
      client.removeQueries();
      await client.fetchQuery({ queryKey: SESSION, queryFn: readSession });
    },
  });
}

export const signInStaff = (body: Schemas['StaffSignInRequest']) => answer(api.POST('/api/open/sign-in/staff', { body }));
export const signInFamily = (body: Schemas['FamilySignInRequest']) => answer(api.POST('/api/open/sign-in/family', { body }));
export const requestCode = (phone: string) => answer(api.POST('/api/open/sign-in/code', { body: { phone } }));

/** Ends the session; whatever this browser kept of a form goes with it. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/session/sign-out')),
    onSuccess: () => {
      forgetDrafts();
      keepCsrfToken(null);
      client.clear();
    },
  });
}
