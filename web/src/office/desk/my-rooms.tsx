// The rooms this account may enter, each with what is done there; and the open pages for those who have none.
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/session.queries';
import { ROOMS } from '../rooms';

export function MyRooms() {
  const { t } = useTranslation(['desk', 'office']);
  const may = useMay();
  const rooms = ROOMS.filter(({ path, actions }) => path !== 'desk' && actions.some(may));
  return (
    <section>
      <h2>{t('rooms')}</h2>
      <ul className="x-rooms">
        {rooms.map(({ path }) => (
          <li key={path}>
            <Link to={`/office/${path}`}>{t(`office:rooms.${path}`)}</Link>
            <div className="x-quiet">{t(`does.${path}`)}</div>
          </li>
        ))}
        {rooms.length === 0 && <li>{t('noRooms')}</li>}
        <li>
          <Link to="/policy">{t('openPolicy')}</Link>
          <div className="x-quiet">{t('openPolicyHint')}</div>
        </li>
        <li>
          <Link to="/seats">{t('openSeats')}</Link>
          <div className="x-quiet">{t('openSeatsHint')}</div>
        </li>
      </ul>
    </section>
  );
}
