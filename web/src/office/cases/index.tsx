// The room of cases: the ledger, one case, filing at the counter.
import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../../kit/fault-page';
import { CasePage } from './case-page';
import { CounterFilingPage } from './counter-filing-page';
import { LedgerPage } from './ledger-page';

export default function CasesRoom() {
  return (
    <Routes>
      <Route index element={<LedgerPage />} />
      <Route path="file" element={<CounterFilingPage />} />
      <Route path=":id" element={<CasePage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
