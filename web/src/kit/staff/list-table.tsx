// A list of the server: page and size in the address, whole count shown, scrolls sideways on a narrow screen, prints as a whole.
import { Table, type TableColumnsType, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../use-address';
import type { AskPage } from './every-row';
import { ListWorkbook } from './list-workbook';
import { PrintList } from './print-list';

interface ListTableProps<T> extends Omit<TableProps<T>, 'pagination' | 'dataSource'> {
  readonly rows: readonly T[];
  readonly total: number;
  /** Says what the table lists to those who do not see it, and heads it on paper. */
  readonly label: string;
  /** Any page of the same filter: with it the list has a button that prints all of it. */
  readonly ask?: AskPage<T>;
  /** What the filter says, in words, for the paper. */
  readonly under?: string;
  /** The service writes its workbook itself: then the list does not offer its own. */
  readonly ownWorkbook?: boolean;
}

export const PAGE_SIZE = 50;

export function ListTable<T extends object>({ rows, total, label, ask, under, ownWorkbook = false, ...rest }: ListTableProps<T>) {
  const { t } = useTranslation('kit');
  const [address, change] = useAddress();
  return (
    <section aria-label={label}>
      {ask !== undefined && total > 0 && (
        <div className="x-list-tools x-no-print">
          {!ownWorkbook && <ListWorkbook title={label} columns={rest.columns as TableColumnsType<T>} ask={ask} />}
          <PrintList title={label} columns={rest.columns as TableColumnsType<T>} ask={ask} {...(under === undefined ? {} : { under })} />
        </div>
      )}
      <Table<T>
        size="small"
        scroll={{ x: 'max-content' }}
        {...rest}
        dataSource={rows as T[]}
        pagination={{
          current: Number(address.page ?? 1),
          pageSize: Number(address.pageSize ?? PAGE_SIZE),
          total,
          showSizeChanger: true,
          pageSizeOptions: [20, 50, 100, 200],
          showTotal: (count) => t('rows', { count }),
          onChange: (page, pageSize) => change({ page, pageSize: pageSize === PAGE_SIZE ? undefined : pageSize }),
        }}
      />
    </section>
  );
}
