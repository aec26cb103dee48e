// What an officer records about a placement: a call, and the decision about a school's query.
import { useTranslation } from 'react-i18next';
import { useRecordCall, useResolveQuery, type OfficePlacement } from '../../api/office-placements.queries';
import { useAnnounce } from '../../kit/live-region';
import { ChoiceDialog } from '../terms/choice-dialog';
import { useTerms } from '../terms/use-terms';

interface DialogProps {
  /** Null while it is shut. */
  readonly of: OfficePlacement | null;
  readonly onClose: () => void;
}

export function CallDialog({ of, onClose }: DialogProps) {
  const { t } = useTranslation('placements');
  const announce = useAnnounce();
  const call = useRecordCall();
  const done = (): void => {
    announce(t('call.done'));
    onClose();
  };
  return (
    <ChoiceDialog
      open={of !== null}
      title={t('call.title', { number: of?.caseNumber ?? '' })}
      hint={t('call.hint')}
      label={t('call.outcome')}
      choices={(['reached', 'willAnswer', 'notReached'] as const).map((value) => ({ value, label: t(`call.outcomes.${value}`) }))}
      confirm={t('call.confirm')}
      pending={call.isPending}
      fault={call.error}
      onClose={onClose}
      onConfirm={(outcome) => of && call.mutate({ id: of.id, outcome }, { onSuccess: done })}
    />
  );
}

export function ResolveDialog({ of, onClose }: DialogProps) {
  const { t } = useTranslation('placements');
  const { say } = useTerms();
  const announce = useAnnounce();
  const resolve = useResolveQuery();
  const done = (): void => {
    announce(t('resolve.done'));
    onClose();
  };
  return (
    <ChoiceDialog
      open={of !== null}
      title={t('resolve.title', { number: of?.caseNumber ?? '' })}
      hint={t('resolve.hint', { school: of?.schoolName ?? '', grade: say('grades', of?.grade), child: of?.childName ?? '', query: say('queryCodes', of?.queryCode) })}
      label={t('resolve.outcome')}
      choices={(['confirm', 'revoke'] as const).map((value) => ({ value, label: t(`resolve.outcomes.${value}`) }))}
      confirm={t('resolve.confirm')}
      pending={resolve.isPending}
      fault={resolve.error}
      onClose={onClose}
      onConfirm={(resolution) => of && resolve.mutate({ id: of.id, resolution }, { onSuccess: done })}
    />
  );
}
