// What was answered so far, in this tab only: a reload keeps it, a closed tab forgets it, nobody else sees it.
import { useState } from 'react';
import type { Answers } from './question-groups';

export interface TabAnswers {
  readonly authority: string;
  readonly answers: Answers;
}

const KEPT = 'xuewei.self-check';
const NOTHING: TabAnswers = { authority: '', answers: {} };

function read(): TabAnswers {
  try {
    return (JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as TabAnswers | null) ?? NOTHING;
  } catch {
    return NOTHING;
  }
}

export function useTabAnswers(): { kept: TabAnswers; keep: (next: TabAnswers) => void; forget: () => void } {
  const [kept, setKept] = useState(read);
  const keep = (next: TabAnswers): void => {
    setKept(next);
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(next));
    } catch {
      // a browser that keeps nothing still answers
    }
  };
  const forget = (): void => {
    setKept(NOTHING);
    sessionStorage.removeItem(KEPT);
  };
  return { kept, keep, forget };
}
