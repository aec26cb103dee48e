// The decision table: its rows as a sheet, those of the authorities with rules of their own beside them, its columns and its way of deciding.
import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { NoSuchPage } from '../../../kit/fault-page';
import { Loading } from '../../../kit/loading';
import { useAddress } from '../../../kit/use-address';
import { useDraft } from '../draft/draft-context';
import type { Sheet } from '../grid/column';
import { SheetEditor } from '../grid/sheet-editor';
import type { CellScope, DecisionTable, Row } from '../rules';
import type { Vocabulary } from '../policies.types';
import { ColumnsDialog } from './columns-dialog';
import { OverrideBar } from './override-bar';
import { blankTableRow, tableColumns } from './table-columns';
import { useTableWords } from './use-table-words';

interface TableProps {
  readonly index: number;
  readonly table: DecisionTable;
  readonly scope: CellScope;
  readonly vocabulary: Vocabulary;
}

function Table({ index, table, scope, vocabulary }: TableProps) {
  const { t, i18n } = useTranslation('policies');
  const { session } = useDraft();
  const { policy, editable } = session;
  const [address] = useAddress();
  const words = useTableWords();
  const override =
    address.for === undefined
      ? -1
      : (policy.overrides ?? []).findIndex(({ table: id, authority }) => id === table.id && authority === address.for);
  const shape = `${table.inputs.join(' ')}|${table.outputs.join(' ')}`;
  const columns = useMemo(
    () => tableColumns(table, policy, scope, vocabulary, words),
    [shape, policy.clauses, scope, vocabulary, words], // rows come and go without new columns
  );
  const rows = override >= 0 ? policy.overrides![override]!.rows : table.rows;
  const at = override >= 0 ? `/overrides/${override}/rows` : `/tables/${index}/rows`;
  const sheet = useMemo<Sheet<Row>>(
    () => ({ at, rows, columns, blankRow: (beside) => blankTableRow(table, beside) }),
    [at, rows, columns, shape],
  );
  const title = (i18n.language === 'en' ? table.title?.en : undefined) ?? table.title?.zh ?? table.id;
  return (
    <>
      <h2>
        <Link to={`/office/policies/drafts/${session.draft.id}/tables`}>{t('parts.tables')}</Link> / {title}{' '}
        <small className="x-quiet">{table.id}</small>
      </h2>
      <div className="x-grid-tools">
        <label htmlFor="hit">{t('tables.hit')}</label>
        <Select
          id="hit"
          size="small"
          value={table.hit}
          disabled={!editable}
          style={{ minWidth: '15rem' }}
          options={vocabulary.hitPolicies.map((value) => ({ value, label: t(`hits.${value}`, value) }))}
          onChange={(value) => session.edit([{ do: 'set', at: `/tables/${index}/hit`, value }])}
        />
        <ColumnsDialog index={index} table={table} />
        <OverrideBar table={table} chosen={override >= 0 ? address.for : undefined} />
      </div>
      <SheetEditor
        key={at}
        sheet={sheet}
        label={override >= 0 ? `${title} · ${address.for}` : title}
        owner={override >= 0 ? `/overrides/${override}` : `/tables/${index}`}
      />
    </>
  );
}

export function TablePage() {
  const { table: id } = useParams();
  const { session, scope, vocabulary } = useDraft();
  const index = session.policy.tables.findIndex((table) => table.id === id);
  const table = session.policy.tables[index];
  if (table === undefined) return <NoSuchPage />;
  if (scope === null || vocabulary === null) return <Loading />;
  return <Table key={table.id} index={index} table={table} scope={scope} vocabulary={vocabulary} />;
}
