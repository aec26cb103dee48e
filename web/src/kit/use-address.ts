// A list's page and filters live in the address: a link, the back button and a reload show the same list.
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** `[values, change]`: values of the address by name; `change` sets some (undefined removes) and goes back to the first page. */
export function useAddress(): [Readonly<Record<string, string | undefined>>, (changes: Readonly<Record<string, string | number | undefined>>) => void] {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (changes: Readonly<Record<string, string | number | undefined>>) =>
      setSearch((before) => {
        const next = new URLSearchParams(before);
        if (!('page' in changes)) next.delete('page');
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined || value === '') next.delete(name);
          else next.set(name, String(value));
        }
        return next;
      }),
    [setSearch],
  );
  return [Object.fromEntries(search), change];
}
