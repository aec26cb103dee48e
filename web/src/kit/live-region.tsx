// Says to a screen reader what changed without a new page: progress, results of a search, a deed that is done.
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

const Announce = createContext<(text: string) => void>(() => {});

export function LiveRegion({ children }: { children: ReactNode }) {
  const [text, setText] = useState('');
  const announce = useCallback((next: string) => setText(next), []);
  return (
    <Announce value={announce}>
      {children}
      <div aria-live="polite" role="status" className="x-hidden" data-live>
        {text}
      </div>
    </Announce>
  );
}

export const useAnnounce = (): ((text: string) => void) => useContext(Announce);
