// The wishes as they were filed, the list that will be used for 相对就近统筹, and why the earlier wishes were not met.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExplanations, useWishOrder, type FamilyCase, type OwnPlacement } from '../../api/cases.queries';
import { download } from '../../api/client';
import { RefusalNote } from '../../kit/refusal-note';
import { sayMetres } from '../metres';

const PLACEABLE = ['eligible', 'negotiating', 'waiting'];
const SHOWN_AT_FIRST = 10;
/** Behind the school that was given there is nothing to explain. */
const NOT_NEEDED = 'better-placed';

export function CaseWishes({ of: one, placement }: { of: FamilyCase; placement: OwnPlacement | null }) {
  const { t } = useTranslation('case');
  return (
    <section className="x-card" aria-labelledby="wishes">
      <h2 id="wishes" style={{ marginTop: 0 }}>
        {t('wishes.title')}
      </h2>
      {one.wishedSchools.length === 0 ? (
        <p>{t('wishes.none')}</p>
      ) : (
        <ol className="x-ordered">
          {one.wishedSchools.map(({ code, name }) => (
            <li key={code}>{name}</li>
          ))}
        </ol>
      )}
      <p className="x-quiet">{t(one.acceptsPlacement ? 'wishes.accepts' : 'wishes.onlyWishes')}</p>
      {PLACEABLE.includes(one.state) && one.verdict?.mode === 'nearest' && <ListToBeUsed id={one.id} />}
      {placement !== null && <WhyNot id={one.id} nearest={placement.mode === 'nearest'} />}
    </section>
  );
}

function ListToBeUsed({ id }: { id: string }) {
  const { t, i18n } = useTranslation('case');
  const order = useWishOrder(id, true).data ?? null;
  const [whole, setWhole] = useState(false);
  if (order === null || order.schools.length === 0) return null;
  const shown = whole ? order.schools : order.schools.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <h3>{t('order.title')}</h3>
      <p>{t('order.why')}</p>
      <ol className="x-ordered">
        {shown.map(({ code, name, metres }) => (
          <li key={code}>
            {name} <span className="x-quiet x-number">{metres === null ? t('order.noPoint') : sayMetres(metres, i18n.language)}</span>
          </li>
        ))}
      </ol>
      {shown.length < order.schools.length && (
        <button type="button" className="x-link" onClick={() => setWhole(true)}>
          {t('order.all', { count: order.schools.length })}
        </button>
      )}
    </>
  );
}

function WhyNot({ id, nearest }: { id: string; nearest: boolean }) {
  const { t } = useTranslation(['case', 'family']);
  const line = useExplanations(id, true).data ?? null;
  const [fault, setFault] = useState<unknown>(null);
  if (line === null) return null;
  const save = (): void => {
    setFault(null);
    download(`/api/family/applications/${id}/proof`, `proof-${id}.json`).catch(setFault);
  };
  return (
    <>
      <h3>{t(nearest ? 'why.titleNearest' : 'why.title')}</h3>
      {line.explanations.length === 0 && <p>{t('why.byPeople')}</p>}
      <ol className="x-ordered">
        {line.explanations.filter(({ reason }) => reason !== NOT_NEEDED).map(({ school, schoolName, reason, decidedBy }) => (
          <li key={school}>
            <strong>{schoolName}</strong>
            {t('family:colon')}
            {t(`why.reasons.${reason}`)}
            {decidedBy !== null && <> {t(`why.decidedBy.${decidedBy}`, { defaultValue: t('why.decidedBy.other') })}</>}
          </li>
        ))}
      </ol>
      {line.byFallback && <p>{t('why.byFallback', { school: line.schoolName ?? '' })}</p>}
      {line.explanations.length > 0 && (
        <>
          <p className="x-quiet">{t('why.proofHint')}</p>
          <div className="x-buttons x-no-print">
            <button type="button" className="x-button" onClick={save}>
              {t('why.proof')}
            </button>
            <a className="x-button" href="/check">
              {t('why.check')}
            </a>
          </div>
        </>
      )}
      <RefusalNote fault={fault} />
    </>
  );
}
