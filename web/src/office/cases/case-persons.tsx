// The persons of a case: masked, and in full for a reason, for as long as the page stands.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REVEAL_REASONS, useReveal, type CaseRecord } from '../../api/case-ledger.queries';
import { useMay } from '../../api/session.queries';
import { useAnnounce } from '../../kit/live-region';
import { ChoiceDialog } from '../terms/choice-dialog';
import { Facts } from '../terms/facts';

export function CasePersons({ of }: { of: CaseRecord }) {
  const { t } = useTranslation('cases');
  const may = useMay();
  const announce = useAnnounce();
  const reveal = useReveal(of.id);
  const [asking, setAsking] = useState(false);
  const shown = reveal.data;
  return (
    <section className="x-card" aria-labelledby="persons">
      <h2 id="persons">{shown === undefined ? t('persons') : t('personsShown')}</h2>
      {shown === undefined ? (
        <Facts
          of={[
            [t('child'), `${of.childName} · ${of.childDocument}`],
            [t('guardian'), of.guardianName],
            [t('talent'), of.talentName],
            [t('certificate'), of.certificate],
            [t('employer'), of.employer ?? '—'],
            [t('phone'), of.phone ?? '—'],
          ]}
        />
      ) : (
        <Facts
          of={[
            ...([['child', shown.child], ['guardian', shown.guardian], ['talent', shown.talent]] as const).map(
              ([name, { name: person, documentNumber }]) => [t(name), `${person} · ${documentNumber}`] as const,
            ),
            [t('bornOn'), shown.bornOn],
            [t('certificate'), shown.certificate],
            [t('phone'), shown.phone ?? '—'],
          ]}
        />
      )}
      {may('application.reveal') && (
        <p className="x-no-print">
          {shown === undefined ? <Button onClick={() => setAsking(true)}>{t('reveal.button')}</Button> : <Button onClick={() => reveal.reset()}>{t('reveal.hide')}</Button>}
        </p>
      )}
      <p className="x-quiet x-small">{shown === undefined ? t('personsHint') : t('reveal.shown')}</p>
      <ChoiceDialog
        open={asking}
        title={t('reveal.title')}
        hint={t('personsHint')}
        label={t('reveal.reason')}
        choices={REVEAL_REASONS.map((value) => ({ value, label: t(`reveal.reasons.${value}`) }))}
        confirm={t('reveal.confirm')}
        pending={reveal.isPending}
        fault={reveal.error}
        onClose={() => setAsking(false)}
        onConfirm={(reason) =>
          reveal.mutate(reason, {
            onSuccess: () => {
              setAsking(false);
              announce(t('reveal.shown'));
            },
          })
        }
      />
    </section>
  );
}
