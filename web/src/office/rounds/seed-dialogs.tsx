// After sealing: a role opens its part, or two officers enter the public value in its place.
import { useTranslation } from 'react-i18next';
import { useOpenPart, useReplacePart } from '../../api/office-rounds.queries';
import { useAnnounce } from '../../kit/live-region';
import { ReasonDialog } from '../../kit/staff/reason-dialog';
import { useTerms } from '../terms/use-terms';
import type { PartDialogProps } from './commit-dialog';

export function OpenPartDialog({ round, part, onClose }: PartDialogProps) {
  const { t } = useTranslation('rounds');
  const { pick } = useTerms();
  const announce = useAnnounce();
  const open = useOpenPart(round.id);
  const done = (): void => {
    announce(t('openPart.done'));
    onClose();
  };
  return (
    <ReasonDialog
      open={part !== null}
      title={t('openPart.title', { role: part ? pick(part) : '' })}
      lead={t('openPart.hint')}
      asks={[
        { name: 'text', label: t('commit.text') },
        { name: 'nonce', label: t('commit.nonce') },
      ]}
      confirm={t('openPart.confirm')}
      pending={open.isPending}
      fault={open.error}
      onClose={onClose}
      onConfirm={({ text = '', nonce = '' }) => part && open.mutate({ role: part.role, text, nonce: nonce.trim() }, { onSuccess: done })}
    />
  );
}

export function ReplacePartDialog({ round, part, onClose }: PartDialogProps) {
  const { t } = useTranslation('rounds');
  const { pick } = useTerms();
  const announce = useAnnounce();
  const replace = useReplacePart(round.id);
  const done = ({ confirmed }: { confirmed: boolean }): void => {
    announce(t(confirmed ? 'replace.done' : 'replace.waits'));
    onClose();
  };
  return (
    <ReasonDialog
      open={part !== null}
      title={t('replace.title', { role: part ? pick(part) : '' })}
      lead={t('replace.hint', { text: pick({ zh: round.substituteZh, en: round.substituteEn }) })}
      asks={[
        { name: 'substitute', label: t('replace.substitute'), refusedBy: ['ROUND.SUBSTITUTE_DIFFERS'] },
        { name: 'drawnOn', label: t('replace.drawnOn'), day: true, refusedBy: ['ROUND.DRAWN_OUTSIDE'] },
      ]}
      confirm={t('replace.confirm')}
      pending={replace.isPending}
      fault={replace.error}
      onClose={onClose}
      onConfirm={({ substitute = '', drawnOn = '' }) =>
        part && replace.mutate({ role: part.role, substitute: substitute.trim(), drawnOn: drawnOn.trim() }, { onSuccess: done })
      }
    />
  );
}
