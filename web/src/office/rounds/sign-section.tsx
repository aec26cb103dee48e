// 审签: each authority signs its part with document number and last day to answer.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSign, type Round } from '../../api/office-rounds.queries';
import { useAnnounce } from '../../kit/live-region';
import { ReasonDialog } from '../../kit/staff/reason-dialog';
import { Deadline } from '../../lib/deadline';
import { columnInstant } from '../../lib/times';
import { useTerms } from '../terms/use-terms';

export function SignSection({ of }: { of: Round }) {
  const { t } = useTranslation('rounds');
  const { authority } = useTerms();
  const [signing, setSigning] = useState<string | null>(null);
  const signed = of.parts.filter(({ signedAt }) => signedAt !== null).length;
  return (
    <section className="x-card">
      <h2>{t('sign.title')}</h2>
      <p>{t('sign.progress', { signed, all: of.parts.length })}</p>
      <div className="x-scroll" tabIndex={0} role="region" aria-label={t('sign.title')}>
        <table className="x-table">
          <thead>
            <tr>
              <th scope="col">{t('sign.authority')}</th>
              <th scope="col">{t('sign.state')}</th>
              <th scope="col">{t('sign.documentNumber')}</th>
              <th scope="col">{t('sign.answerOn')}</th>
            </tr>
          </thead>
          <tbody>
            {of.parts.map((part) => (
              <tr key={part.authority}>
                <th scope="row">{authority(part.authority)}</th>
                <td>
                  {part.permittedActions.includes('round.sign') ? (
                    <Button type="primary" size="small" onClick={() => setSigning(part.authority)}>
                      {t('sign.button')}
                    </Button>
                  ) : part.signedAt === null ? (
                    t(of.state === 'proposed' ? 'sign.waiting' : 'sign.notYet')
                  ) : (
                    <span className="x-number">{columnInstant(part.signedAt)}</span>
                  )}
                </td>
                <td>{part.documentNumber ?? '—'}</td>
                <td>{part.answerOn === null ? '—' : <Deadline on={part.answerOn} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SignDialog roundId={of.id} authority={signing} onClose={() => setSigning(null)} />
    </section>
  );
}

function SignDialog({ roundId, authority: code, onClose }: { roundId: string; authority: string | null; onClose: () => void }) {
  const { t } = useTranslation('rounds');
  const { authority } = useTerms();
  const announce = useAnnounce();
  const sign = useSign(roundId);
  const done = (): void => {
    announce(t('sign.done'));
    onClose();
  };
  return (
    <ReasonDialog
      open={code !== null}
      title={t('sign.dialog', { authority: code === null ? '' : authority(code) })}
      lead={t('sign.hint')}
      asks={[
        { name: 'documentNumber', label: t('sign.number') },
        { name: 'answerOn', label: t('sign.until'), day: true, refusedBy: ['ROUND.ANSWER_DAY_PAST'] },
      ]}
      confirm={t('sign.confirm')}
      pending={sign.isPending}
      fault={sign.error}
      onClose={onClose}
      onConfirm={({ documentNumber = '', answerOn = '' }) =>
        code !== null && sign.mutate({ authority: code, documentNumber: documentNumber.trim(), answerOn: answerOn.trim() }, { onSuccess: done })
      }
    />
  );
}
