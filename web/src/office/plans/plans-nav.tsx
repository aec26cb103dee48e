// The two parts of the room: plans themselves, and what of them has opened.
import { useLocation } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/session.queries';
import { PartsNav } from '../../kit/staff/parts-nav';

export function PlansNav() {
  const { t } = useTranslation('plans');
  const may = useMay();
  const { pathname } = useLocation();
  if (!may('opening.read')) return null;
  const parts = ['/office/plans', '/office/plans/openings'] as const;
  return <PartsNav label={t('title')} parts={parts.map((to) => ({ to, name: t(to === '/office/plans' ? 'files' : 'opening.title'), current: pathname === to }))} />;
}
