// What stands around every page of a school.
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useOwnSchool } from '../api/school.queries';
import { useSignOut } from '../api/session.queries';
import { StaffFrame } from '../kit/staff/staff-frame';

export function SchoolFrame() {
  const { t } = useTranslation(['school', 'roles']);
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { data: school } = useOwnSchool();
  return (
    <StaffFrame
      name={t('name')}
      rooms={[
        { path: '/school/seats', name: t('rooms.seats') },
        { path: '/school/children', name: t('rooms.children') },
      ]}
      who={[school?.name, t('roles:school-admin')].filter(Boolean).join(' · ')}
      onSignOut={() => signOut.mutate(undefined, { onSuccess: () => void navigate('/') })}
    />
  );
}
