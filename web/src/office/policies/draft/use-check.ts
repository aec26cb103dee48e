// The check of the whole, asked anew a moment after the last step has arrived: it searches for children and takes its time.
import { useEffect, useState } from 'react';
import { usePolicyCheck } from '../../../api/policies.queries';
import type { DraftSession } from '../session/use-draft-session';
import type { Checked } from './draft-context';

const REST_MILLIS = 1_500;

export function useCheck(id: string, session: DraftSession | null): { checked: Checked | null; checking: boolean } {
  const state = session?.state;
  const idle = state !== undefined && state.waiting.length === 0 && state.conflict === null;
  const revision = idle ? state.server.revision : null;
  const [asked, setAsked] = useState<number | null>(null);
  useEffect(() => {
    if (revision === null || revision === asked) return;
    const timer = setTimeout(() => setAsked(revision), asked === null ? 0 : REST_MILLIS);
    return () => clearTimeout(timer);
  }, [revision, asked]);
  const { data, isFetching } = usePolicyCheck(id, asked);
  const checked =
    data && data.revision !== null ? { findings: data.findings, publishable: data.publishable, revision: data.revision } : null;
  return { checked, checking: isFetching || revision !== asked };
}
