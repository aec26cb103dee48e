// The parts of the seed: who committed, who opened, what replaces a missing one.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../api/office-rounds.queries';
import { columnInstant } from '../../lib/times';
import { useTerms } from '../terms/use-terms';
import { CommitDialog } from './commit-dialog';
import { OpenPartDialog, ReplacePartDialog } from './seed-dialogs';

type Part = Round['seedParts'][number];
type Deed = 'commit' | 'open' | 'replace';

export function CeremonySection({ of }: { of: Round }) {
  const { t } = useTranslation(['rounds', 'roles']);
  const { pick } = useTerms();
  const [chosen, setChosen] = useState<{ deed: Deed; part: Part } | null>(null);
  const holderOf = (role: string) => of.seedHolders.find((holder) => holder.role === role);
  const shown = (deed: Deed): Part | null => (chosen?.deed === deed ? chosen.part : null);
  return (
    <section className="x-card">
      <h2>{t('ceremony.title')}</h2>
      <p>{t('ceremony.hint')}</p>
      <p className="x-quiet">{t('ceremony.substitute', { text: pick({ zh: of.substituteZh, en: of.substituteEn }) })}</p>
      {of.seedParts.length === 0 ? (
        <p>{t('ceremony.ofAnother')}</p>
      ) : (
        <div className="x-scroll" tabIndex={0} role="region" aria-label={t('ceremony.title')}>
          <table className="x-table">
            <thead>
              <tr>
                <th scope="col">{t('ceremony.role')}</th>
                <th scope="col">{t('ceremony.enteredBy')}</th>
                <th scope="col">{t('ceremony.commitment')}</th>
                <th scope="col">{t('ceremony.given')}</th>
                <th scope="col">{t('ceremony.deeds')}</th>
              </tr>
            </thead>
            <tbody>
              {of.seedParts.map((part) => {
                const holder = holderOf(part.role);
                return (
                  <tr key={part.role}>
                    <th scope="row">{pick(part)}</th>
                    <td>{holder ? t(`roles:${holder.enteredBy}`) : '—'}</td>
                    <td>
                      {part.committedAt === null ? t('ceremony.missing') : t('ceremony.committed', { at: columnInstant(part.committedAt) })}
                      {part.commitment !== null && <div className="x-hash x-quiet">{part.commitment}</div>}
                    </td>
                    <td>
                      <Given of={part} replacing={holder?.replacementProposed === true} replaced={holder?.replacementConfirmed === true} />
                    </td>
                    <td>
                      {(['commit', 'open', 'replace'] as const)
                        .filter((deed) => holder?.permittedActions.includes(deed))
                        .map((deed) => (
                          <Button key={deed} size="small" type="primary" onClick={() => setChosen({ deed, part })}>
                            {t(deed === 'open' ? 'openPart.button' : `${deed}.button`)}
                          </Button>
                        ))}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <CommitDialog round={of} part={shown('commit')} onClose={() => setChosen(null)} />
      <OpenPartDialog round={of} part={shown('open')} onClose={() => setChosen(null)} />
      <ReplacePartDialog round={of} part={shown('replace')} onClose={() => setChosen(null)} />
    </section>
  );
}

function Given({ of, replacing, replaced }: { of: Part; replacing: boolean; replaced: boolean }) {
  const { t } = useTranslation('rounds');
  if (of.text !== null)
    return (
      <>
        {of.text} <span className="x-hash x-quiet">{of.nonce}</span>
      </>
    );
  if (of.substitute !== null) return <>{t('ceremony.replaced', { text: of.substitute, day: of.drawnOn })}</>;
  if (of.openedAt !== null) return <>{t('ceremony.opened', { at: columnInstant(of.openedAt) })}</>;
  if (replaced) return <>{t('ceremony.replacedHidden')}</>;
  return <>{replacing ? t('ceremony.replacing') : t('ceremony.notYet')}</>;
}
