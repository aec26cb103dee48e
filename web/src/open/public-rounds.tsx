// The public record of the rounds: hashes and seed, with which anybody computes the result again.
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { usePublicRounds } from '../api/open.queries';
import { Asked } from '../kit/asked';
import { sayInstant } from '../lib/times';

export function PublicRounds() {
  const { t, i18n } = useTranslation('seats-open');
  const asked = usePublicRounds();
  return (
    <Asked of={asked}>
      {(rounds) => (
        <>
          <p>
            {t('rounds.lead')} <Link to="/check">{t('rounds.check')}</Link>
          </p>
          {rounds.map((round) => (
            <section key={round.id} className="x-card">
              <h3>
                {t(`rounds.kinds.${round.kind}`)} {round.schoolYear}
                {round.number > 1 && ` · ${t('rounds.again', { number: round.number })}`}
              </h3>
              <p>{t(`rounds.states.${round.state}`)}</p>
              {round.sealedAt !== null && <p className="x-quiet">{t('rounds.sealedAt', { at: sayInstant(round.sealedAt, i18n.language) })}</p>}
              {round.runs
                .filter((run) => run.merkleRoot !== null)
                .map((run) => (
                  <details key={run.number}>
                    <summary>{t('rounds.record', { number: run.number })}</summary>
                    <dl className="x-small">
                      <dt>{t('rounds.instanceHash')}</dt>
                      <dd>{run.instanceHash}</dd>
                      <dt>{t('rounds.outcomeHash')}</dt>
                      <dd>{run.outcomeHash}</dd>
                      <dt>{t('rounds.merkleRoot')}</dt>
                      <dd>{run.merkleRoot}</dd>
                      {round.seed !== null && (
                        <>
                          <dt>{t('rounds.seed')}</dt>
                          <dd>{round.seed}</dd>
                        </>
                      )}
                    </dl>
                  </details>
                ))}
            </section>
          ))}
        </>
      )}
    </Asked>
  );
}
