// The room of policies: its list, published versions, and open drafts with all their parts.
import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../../kit/fault-page';
import { CasesPage } from './cases/cases-page';
import { DraftRoom } from './draft/draft-room';
import { FactsPage } from './lists/facts-page';
import { OrderPage } from './lists/order-page';
import { TextsPage } from './lists/texts-page';
import { CheckPage } from './parts/check-page';
import { DifferencesPage } from './parts/differences-page';
import { HistoryPage } from './parts/history-page';
import { OverviewPage } from './parts/overview-page';
import { PoliciesPage } from './policies-page';
import { TablePage } from './tables/table-page';
import { TablesPage } from './tables/tables-page';
import { VersionPage } from './version-page';

export default function PoliciesRoom() {
  return (
    <Routes>
      <Route index element={<PoliciesPage />} />
      <Route path="versions/:id" element={<VersionPage />} />
      <Route path="drafts/:id" element={<DraftRoom />}>
        <Route index element={<OverviewPage />} />
        <Route path="tables" element={<TablesPage />} />
        <Route path="tables/:table" element={<TablePage />} />
        <Route path="facts" element={<FactsPage />} />
        <Route path="texts" element={<TextsPage />} />
        <Route path="order" element={<OrderPage />} />
        <Route path="cases" element={<CasesPage />} />
        <Route path="check" element={<CheckPage />} />
        <Route path="differences" element={<DifferencesPage />} />
        <Route path="history" element={<HistoryPage />} />
      </Route>
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
