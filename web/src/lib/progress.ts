// Follows long work by server-sent events. The browser takes the line up again by itself; each event tells the whole state.
import { useEffect, useState } from 'react';

/** The latest state told at `path` (null until the first), until the server ends the stream. `path` null follows nothing. */
export function useProgress<T>(path: string | null, onDone?: (last: T) => void): { state: T | null; connected: boolean } {
  const [state, setState] = useState<T | null>(null);
  const [connected, setConnected] = useState(false);
  useEffect(() => {
    if (path === null) return;
    const source = new EventSource(path);
    source.onopen = () => setConnected(true);
    source.onerror = () => setConnected(false);
    source.addEventListener('progress', (event) => setState(JSON.parse((event as MessageEvent<string>).data) as T));
    source.addEventListener('done', (event) => {
      source.close();
      const last = JSON.parse((event as MessageEvent<string>).data) as T;
      setState(last);
      onDone?.(last);
    });
    return () => source.close();
    // `onDone` is called once at the end; a new function on every render must not open the line anew.
  }, [path]);
  return { state, connected };
}
