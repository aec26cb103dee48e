// A whole list for the time that it is printed or written to a file: what is on the screen is one page of it.
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { everyRow, MOST_PRINTED, type AskPage, type WholeList } from './every-row';

export interface PaperOf<T> {
  /** Every row while they are being put out, else null. */
  readonly rows: readonly T[] | null;
  readonly put: () => void;
  readonly gathering: boolean;
  readonly fault: Error | null;
  /** How many rows there are when they are too many for paper. */
  readonly tooMany: number | null;
}

/** Puts out what stands on the page now, and says when it is done. */
export type PutOut = (done: () => void) => void;

const print: PutOut = (done) => {
  window.addEventListener('afterprint', done, { once: true });
  window.print();
};

/** Gathers every page, puts the rows out once they stand on the page (to the printer when nothing else is said), and lets them go after it. */
export function usePaper<T>(ask: AskPage<T>, putOut: PutOut = print): PaperOf<T> {
  const [rows, setRows] = useState<readonly T[] | null>(null);
  const gather = useMutation<WholeList<T>, Error>({ mutationFn: () => everyRow(ask), onSuccess: (whole) => setRows(whole.rows) });
  const out = useRef(putOut);
  useEffect(() => {
    out.current = putOut;
  });
  useEffect(() => {
    if (rows !== null) out.current(() => setRows(null));
  }, [rows]);
  return {
    rows,
    put: () => gather.mutate(),
    gathering: gather.isPending,
    fault: gather.error,
    tooMany: gather.data?.rows === null ? gather.data.total : null,
  };
}

export function TooManyToPrint({ count }: { count: number | null }) {
  const { t } = useTranslation('kit');
  if (count === null) return null;
  return (
    <p role="alert" className="x-note x-note-warn">
      {t('tooManyToPrint', { count, most: MOST_PRINTED })}
    </p>
  );
}
