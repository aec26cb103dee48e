// Seats of the year: every figure with its why, the sheets of the schools, what went back, the ledger's check.
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/session.queries';
import { useSeasonYear } from '../../api/season.queries';
import { Asked } from '../../kit/asked';
import { NoSuchPage } from '../../kit/fault-page';
import { Page } from '../../kit/page';
import { PartsNav } from '../../kit/staff/parts-nav';
import { LedgerCheck } from './ledger-check';
import { PoolWhyPage } from './pool-why-page';
import { ReturnedSeats } from './returned-seats';
import { SeatTable } from './seat-table';
import { OfficeSheetPage } from './office-sheet-page';
import { SheetList } from './sheet-list';

export default function SeatsRoom() {
  return (
    <Routes>
      <Route index element={<FirstPart />} />
      <Route path="pools/:id" element={<PoolWhyPage />} />
      <Route path="sheets/:id" element={<OfficeSheetPage />} />
      <Route path=":part" element={<Parts />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}

/** The first part that the account may see. */
function FirstPart() {
  const may = useMay();
  return <Navigate replace to={may('seatSheet.readOffice') ? '/office/seats/table' : may('seats.read') ? '/office/seats/returned' : '/office/seats/ledger'} />;
}

function Parts() {
  const { t } = useTranslation('seats');
  const may = useMay();
  const part = useLocation().pathname.split('/')[3] ?? 'table';
  const year = useSeasonYear();
  const parts = [
    { key: 'table', may: may('seatSheet.readOffice') },
    { key: 'sheets', may: may('seatSheet.readOffice') },
    { key: 'returned', may: may('seats.read') },
    { key: 'ledger', may: may('seats.check') },
  ].filter((one) => one.may);
  if (!parts.some(({ key }) => key === part)) return <NoSuchPage />;
  return (
    <Page wide title={t('title')}>
      <PartsNav label={t('title')} parts={parts.map(({ key }) => ({ to: `/office/seats/${key}`, name: t(`tabs.${key}`), current: key === part }))} />
      <Asked of={year}>
        {(schoolYear) => {
          if (schoolYear === null) return <p>{t('noSeason')}</p>;
          if (part === 'sheets') return <SheetList schoolYear={schoolYear} />;
          if (part === 'returned') return <ReturnedSeats schoolYear={schoolYear} />;
          if (part === 'ledger') return <LedgerCheck />;
          return <SeatTable schoolYear={schoolYear} />;
        }}
      </Asked>
    </Page>
  );
}
