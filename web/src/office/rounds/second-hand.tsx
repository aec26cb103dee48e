// What a colleague does about a decision that waits: confirm it, or take it back.
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { useConfirmAdjustment, useConfirmFix, useWithdrawAdjustment, type Decision } from '../../api/office-rounds.queries';
import { useAnnounce } from '../../kit/live-region';
import { RefusalNote } from '../../kit/refusal-note';

export function SecondHand({ roundId, decision }: { roundId: string; decision: Decision }) {
  const { t } = useTranslation('rounds');
  const announce = useAnnounce();
  const adjustment = useConfirmAdjustment(roundId);
  const fix = useConfirmFix();
  const withdraw = useWithdrawAdjustment(roundId);
  const { applicationId, permittedActions } = decision;
  const confirming = decision.mode === 'adjusted' ? adjustment : fix;
  const mayConfirm = permittedActions.some((name) => name === 'round.confirmAdjustment' || name === 'round.confirmFix');
  return (
    <>
      {mayConfirm && (
        <Popconfirm
          title={t('adjust.secondTitle')}
          description={t('adjust.secondHint')}
          okText={t('adjust.second')}
          onConfirm={() => confirming.mutate(applicationId, { onSuccess: () => announce(t('adjust.confirmed')) })}
        >
          <Button size="small" type="primary" loading={confirming.isPending}>
            {t('adjust.second')}
          </Button>
        </Popconfirm>
      )}
      {permittedActions.includes('round.withdrawAdjustment') && (
        <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate(applicationId, { onSuccess: () => announce(t('adjust.withdrawn')) })}>
          {t('adjust.withdraw')}
        </Button>
      )}
      <RefusalNote fault={confirming.error ?? withdraw.error} />
    </>
  );
}
