// What a version changed, in words.
import { useTranslation } from 'react-i18next';
import { usePolicyChanges } from '../api/published-policies.queries';
import { Asked } from '../kit/asked';
import { useWording } from './use-wording';

export function PolicyChanges({ id }: { id: string }) {
  const { t } = useTranslation('policy');
  const say = useWording();
  const asked = usePolicyChanges(id);
  return (
    <Asked of={asked}>
      {({ from, differences }) => {
        if (from === null) return <p>{t('firstVersion')}</p>;
        return (
          <>
            <p>{t('comparedWith', { title: from.title, version: from.version })}</p>
            {differences.length === 0 ? (
              <p>{t('noChanges')}</p>
            ) : (
              <ul>
                {differences.map((difference, at) => (
                  <li key={at}>{say(difference)}</li>
                ))}
              </ul>
            )}
          </>
        );
      }}
    </Asked>
  );
}
