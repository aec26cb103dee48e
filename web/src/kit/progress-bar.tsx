// Real progress of long work, said also to those who do not see it.
import { useEffect, useRef } from 'react';
import { useAnnounce } from './live-region';

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** 0 while the size of the work is not known. */
  readonly total: number;
  /** In words beside the bar, e.g. 「已核对 120 / 438 件」. */
  readonly words: string;
}

const SAY_EVERY_PERCENT = 25;

export function ProgressBar({ label, done, total, words }: ProgressBarProps) {
  const announce = useAnnounce();
  const percent = total > 0 ? Math.floor((100 * done) / total) : 0;
  const said = useRef(-1);
  useEffect(() => {
    const step = Math.floor(percent / SAY_EVERY_PERCENT);
    if (step === said.current) return;
    said.current = step;
    announce(`${label} ${words}`);
  }, [percent, announce, label, words]);
  return (
    <div className="x-progress">
      <progress aria-label={label} max={total > 0 ? total : undefined} value={total > 0 ? done : undefined} />
      <span>{words}</span>
    </div>
  );
}
