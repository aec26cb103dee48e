// A list of the server: page and size in the address, whole count shown, scrolls sideways on a narrow screen.
import { Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../use-address';

interface ListTableProps<T> extends Omit<TableProps<T>, 'pagination' | 'dataSource'> {
  readonly rows: readonly T[];
  readonly total: number;
  /** Says what the table lists to those who do not see it. */
  readonly label: string;
}

export const PAGE_SIZE = 50;

export function ListTable<T extends object>({ rows, total, label, ...rest }: ListTableProps<T>) {
  const { t } = useTranslation('kit');
  const [address, change] = useAddress();
  return (
    <section aria-label={label}>
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
