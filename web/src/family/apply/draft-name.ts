import { useSession } from '../../api/session.queries';

/** Under which the unfinished form of whoever is signed in is kept in this browser: nobody finds another family's. */
export function useDraftName(): string {
  return `application.${useSession().data?.accountId ?? ''}`;
}
