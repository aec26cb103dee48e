// The check of the whole: gaps, overlaps, rows that never count, each with a child that shows it.
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { draftKey } from '../../../api/policies.queries';
import { Loading } from '../../../kit/loading';
import { useAddress } from '../../../kit/use-address';
import { useDraft } from '../draft/draft-context';
import { FindingList } from '../draft/finding-list';

export function CheckPage() {
  const { t } = useTranslation('policies');
  const client = useQueryClient();
  const [address, change] = useAddress();
  const { session, marks, checked, checking } = useDraft();
  const errors = marks.filter(({ severity }) => severity === 'error');
  const warnings = marks.filter(({ severity }) => severity === 'warning');
  const shown = address.only === 'warnings' ? warnings : address.only === 'errors' ? errors : [...errors, ...warnings];
  if (checked === null && checking) return <Loading />;
  return (
    <>
      <p className="x-quiet">{t('check.hint')}</p>
      <div className="x-grid-tools">
        <Segmented
          aria-label={t('check.only')}
          value={address.only ?? 'all'}
          options={[
            { value: 'all', label: t('check.all', { count: marks.length }) },
            { value: 'errors', label: t('check.errors', { count: errors.length }) },
            { value: 'warnings', label: t('check.warnings', { count: warnings.length }) },
          ]}
          onChange={(value) => change({ only: value === 'all' ? undefined : value })}
        />
        <Button
          loading={checking}
          onClick={() => void client.invalidateQueries({ queryKey: [...draftKey(session.draft.id), 'check'] })}
        >
          {t('check.again')}
        </Button>
        <span role="status">
          {checking
            ? t('saving.checking')
            : checked && errors.length === 0
              ? t('check.publishable')
              : t('check.notPublishable', { count: errors.length })}
        </span>
      </div>
      {shown.length === 0 ? <p>{t('check.none')}</p> : <FindingList marks={shown} />}
    </>
  );
}
