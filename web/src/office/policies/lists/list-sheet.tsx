// A list of the draft as a sheet; one that is not there yet begins with its first row.
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../draft/draft-context';
import type { GridColumn, Sheet } from '../grid/column';
import { SheetEditor } from '../grid/sheet-editor';
import type { Json } from '../rules';

interface ListSheetProps<R> {
  readonly at: string;
  readonly rows: readonly R[] | undefined;
  readonly columns: readonly GridColumn<R>[];
  readonly blank: Json;
  readonly label: string;
}

export function ListSheet<R>({ at, rows, columns, blank, label }: ListSheetProps<R>) {
  const { t } = useTranslation('policies');
  const { session } = useDraft();
  const sheet = useMemo<Sheet<R>>(() => ({ at, rows: rows ?? [], columns, blankRow: () => blank }), [at, rows, columns, blank]);
  if (rows === undefined) {
    return session.editable ? (
      <Button onClick={() => session.edit([{ do: 'set', at, value: [blank] }])}>{t('lists.begin', { label })}</Button>
    ) : (
      <p className="x-quiet">{t('grid.none')}</p>
    );
  }
  return <SheetEditor sheet={sheet} label={label} />;
}
