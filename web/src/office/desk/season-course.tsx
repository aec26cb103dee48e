// Where the season stands: its rounds with what comes next and who does it, and the whole order for those who are new here.
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { usePublicRounds } from '../../api/open.queries';
import { useMay, useSession } from '../../api/session.queries';
import { Asked } from '../../kit/asked';
import { useTerms } from '../terms/use-terms';
import { ROOMS } from '../rooms';

/** The steps of a season in their order, and the room in which each is done. */
const STEPS = [
  ['plans', 'plans'],
  ['seats', 'seats'],
  ['policy', 'policies'],
  ['announce', 'rounds'],
  ['cases', 'cases'],
  ['run', 'rounds'],
  ['sign', 'rounds'],
  ['placements', 'placements'],
] as const;

export function SeasonCourse() {
  const { t } = useTranslation('desk');
  const rounds = usePublicRounds();
  return (
    <section className="x-card">
      <h2>{t('season.title')}</h2>
      <Asked of={rounds}>
        {(all) => {
          const going = all.filter(({ state }) => state !== 'issued');
          return (
            <>
              {all.length === 0 && <p>{t('season.none')}</p>}
              {all.length > 0 && going.length === 0 && <p>{t('season.allIssued')}</p>}
              {going.map((round) => (
                <Round key={round.id} of={round} />
              ))}
              <details open={all.length === 0}>
                <summary>{t('season.order')}</summary>
                <Order />
              </details>
            </>
          );
        }}
      </Asked>
    </section>
  );
}

function Round({ of }: { of: { id: string; schoolYear: number; kind: string; number: number; state: string } }) {
  const { t } = useTranslation('rounds');
  const { roundName, say } = useTerms();
  const may = useMay();
  const name = roundName(of);
  return (
    <p>
      <strong>{may('round.read') ? <Link to={`/office/rounds/${of.id}`}>{name}</Link> : name}</strong> · {say('roundStates', of.state)} — {t(`next.${of.state}`)}
    </p>
  );
}

function Order() {
  const { t } = useTranslation('desk');
  const may = useMay();
  const { data: session } = useSession();
  const mine = (session?.roles ?? []) as readonly string[];
  const enters = (path: string): boolean => ROOMS.some((room) => room.path === path && room.actions.some(may));
  return (
    <ol className="x-order">
      {STEPS.map(([step, room]) => (
        <li key={step}>
          {enters(room) ? <Link to={`/office/${room}`}>{t(`season.steps.${step}`)}</Link> : t(`season.steps.${step}`)}
          <span className="x-quiet"> — {t(`season.who.${step}`)}</span>
        </li>
      ))}
      {mine.includes('operator') && <li>{t('season.operator')}</li>}
    </ol>
  );
}
