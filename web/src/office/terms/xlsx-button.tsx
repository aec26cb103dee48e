// Takes a list away as a workbook: the same lines as on the screen, all pages of them.
import { Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client';
import { RefusalNote } from '../../kit/refusal-note';

interface XlsxButtonProps {
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly name: string;
  readonly label?: string;
}

export function XlsxButton({ path, query = {}, name, label }: XlsxButtonProps) {
  const { t } = useTranslation('terms');
  const search = new URLSearchParams(Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
  const taking = useMutation({ mutationFn: () => download(search.size > 0 ? `${path}?${search.toString()}` : path, name) });
  return (
    <>
      <Button loading={taking.isPending} onClick={() => taking.mutate()}>
        {label ?? t('exportXlsx')}
      </Button>
      <RefusalNote fault={taking.error} />
    </>
  );
}
