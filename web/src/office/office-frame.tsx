// What stands around every page of the office: only the rooms that the account may enter.
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../api/authorities.queries';
import { useMay, useSession, useSignOut } from '../api/session.queries';
import { StaffFrame } from '../kit/staff/staff-frame';
import { ROOMS } from './rooms';

export function OfficeFrame() {
  const { t } = useTranslation(['office', 'roles']);
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { data: session } = useSession();
  const may = useMay();
  const authority = useAuthorityName();
  const place = session?.authorityCode;
  const rooms = ROOMS.filter(({ actions }) => actions.length === 0 || actions.some(may));
  return (
    <StaffFrame
      name={t('name')}
      rooms={rooms.map(({ path }) => ({ path: `/office/${path}`, name: t(`rooms.${path}`) }))}
      who={[...(place ? [authority(place)] : []), ...(session?.roles ?? []).map((role) => t(`roles:${role}`))].join(' · ')}
      onSignOut={() => signOut.mutate(undefined, { onSuccess: () => void navigate('/') })}
    />
  );
}
