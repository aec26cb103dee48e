// Prints the whole list that a filter has, not the page of it on the screen: asks for every page and lays them out as one plain table.
import { Button, type TableColumnsType } from 'antd';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../refusal-note';
import type { AskPage } from './every-row';
import { Paper } from './paper';
import { TooManyToPrint, usePaper } from './use-paper';

interface PrintListProps<T> {
  /** Heads the paper. */
  readonly title: string;
  /** What the list was narrowed to, in words. */
  readonly under?: string;
  readonly columns: TableColumnsType<T>;
  readonly ask: AskPage<T>;
}

export function PrintList<T extends object>({ title, under, columns, ask }: PrintListProps<T>) {
  const { t } = useTranslation('kit');
  const paper = usePaper(ask);
  return (
    <>
      <Button loading={paper.gathering} onClick={paper.put}>
        {t('printList')}
      </Button>
      <TooManyToPrint count={paper.tooMany} />
      <RefusalNote fault={paper.fault} />
      {paper.rows !== null && createPortal(<Paper title={title} under={under} columns={columns} rows={paper.rows} />, document.body)}
    </>
  );
}
