// What the file would change of a version that stands.
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUploadDifferences, useVersions, type Upload } from '../../api/plans.queries';
import { Asked } from '../../kit/asked';
import { useAddress } from '../../kit/use-address';
import { Differences } from './differences';

export function UploadChanges({ upload }: { upload: Upload }) {
  const { t } = useTranslation('plans');
  const [address, change] = useAddress();
  const versions = useVersions({ pageSize: 200 });
  const asked = useUploadDifferences(upload.id, address.from);
  return (
    <Asked of={versions}>
      {({ items }) => (
        <>
          <label htmlFor="from">{t('compareWith')}</label>{' '}
          <Select
            id="from"
            style={{ minWidth: 280 }}
            placeholder={t('chooseVersion')}
            value={address.from}
            onChange={(from: string) => change({ from })}
            options={items.filter(({ kind }) => upload.kind === null || kind === upload.kind).map(({ id, title, version }) => ({ value: id, label: `${title} · ${t('versionOf', { version })}` }))}
          />
          {address.from !== undefined && <Asked of={asked}>{(differences) => <Differences of={differences} />}</Asked>}
        </>
      )}
    </Asked>
  );
}
