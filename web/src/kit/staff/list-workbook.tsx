// Takes the whole list that a filter has away as a workbook: the same columns and rows as on the screen and on paper.
import { Button, type TableColumnsType } from 'antd';
import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../refusal-note';
import type { AskPage } from './every-row';
import { Paper } from './paper';
import { TooManyToPrint, usePaper } from './use-paper';

interface ListWorkbookProps<T> {
  readonly title: string;
  readonly columns: TableColumnsType<T>;
  readonly ask: AskPage<T>;
}

export function ListWorkbook<T extends object>({ title, columns, ask }: ListWorkbookProps<T>) {
  const { t } = useTranslation('kit');
  const box = useRef<HTMLDivElement>(null);
  const [fault, setFault] = useState<unknown>(null);
  const paper = usePaper(ask, (done) => {
    setFault(null);
    void import('./table-workbook')
      .then(({ saveTable }) => saveTable(box.current!.querySelector('table')!, title))
      .catch(setFault)
      .finally(done);
  });
  return (
    <>
      <Button loading={paper.gathering || paper.rows !== null} onClick={paper.put}>
        {t('saveList')}
      </Button>
      <TooManyToPrint count={paper.tooMany} />
      <RefusalNote fault={fault ?? paper.fault} />
      {paper.rows !== null &&
        createPortal(
          <div ref={box}>
            <Paper title={title} columns={columns} rows={paper.rows} />
          </div>,
          document.body,
        )}
    </>
  );
}
