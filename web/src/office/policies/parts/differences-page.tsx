// What the draft changes of a published version, in words: for whoever signs it.
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePolicyDifferences, usePolicyVersions } from '../../../api/policies.queries';
import { Asked } from '../../../kit/asked';
import { useAddress } from '../../../kit/use-address';
import { useDraft } from '../draft/draft-context';
import { Differences } from './differences';

export function DifferencesPage() {
  const { t } = useTranslation('policies');
  const [address, change] = useAddress();
  const { session } = useDraft();
  const { draft, state } = session;
  const versions = usePolicyVersions();
  const inForce =
    versions.data?.find(({ standing, schoolYear }) => standing === 'inForce' && schoolYear === draft.schoolYear) ??
    versions.data?.find(({ standing }) => standing === 'inForce');
  const from = address.from ?? draft.baseVersionId ?? inForce?.versionId;
  const asked = usePolicyDifferences(draft.id, state.server.revision, from);
  return (
    <>
      <div className="x-grid-tools x-no-print">
        <label htmlFor="from-version">{t('differences.with')}</label>
        <Select
          id="from-version"
          style={{ minWidth: '20rem', maxWidth: '100%' }}
          value={from}
          placeholder={t('differences.choose')}
          options={(versions.data ?? []).map(({ versionId, policyId, version, standing, title }) => ({
            value: versionId,
            label: t('differences.version', { policyId, version, standing: t(`standings.${standing}`), title }),
          }))}
          onChange={(value: string) => change({ from: value })}
        />
        <Button onClick={() => window.print()}>{t('differences.print')}</Button>
      </div>
      <Asked of={asked}>
        {({ from: compared, differences }) => (compared ? <Differences list={differences} tables={session.policy.tables} /> : <p>{t('differences.nothing')}</p>)}
      </Asked>
    </>
  );
}
