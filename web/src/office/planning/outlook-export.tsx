// Takes the forecast away as a workbook: the rows that the filter shows.
import { Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client';
import { RefusalNote } from '../../kit/refusal-note';

export function OutlookExport({ query }: { query: Readonly<Record<string, string | undefined>> }) {
  const { t } = useTranslation('planning');
  const search = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const taking = useMutation({ mutationFn: () => download(`/api/office/planning/outlook/workbook?${search.toString()}`, 'outlook.xlsx') });
  return (
    <>
      <Button loading={taking.isPending} onClick={() => taking.mutate()}>
        {t('export')}
      </Button>
      <RefusalNote fault={taking.error} />
    </>
  );
}
