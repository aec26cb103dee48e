// A whole list for the time of printing: what is on the screen is one page of it.
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { everyRow, MOST_PRINTED, type AskPage, type WholeList } from './every-row';

export interface PaperOf<T> {
  /** Every row while they are being printed, else null. */
  readonly rows: readonly T[] | null;
  readonly print: () => void;
  readonly gathering: boolean;
  readonly fault: Error | null;
  /** How many rows there are when they are too many for paper. */
  readonly tooMany: number | null;
}

/** Gathers every page, opens the dialog of the printer once the rows stand on the page, and lets them go after it. */
export function usePaper<T>(ask: AskPage<T>): PaperOf<T> {
  const [rows, setRows] = useState<readonly T[] | null>(null);
  const gather = useMutation<WholeList<T>, Error>({ mutationFn: () => everyRow(ask), onSuccess: (whole) => setRows(whole.rows) });
  useEffect(() => {
    if (rows === null) return;
    const done = (): void => setRows(null);
    window.addEventListener('afterprint', done);
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [rows]);
  return {
    rows,
    print: () => gather.mutate(),
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
