// The room of rehearsals: what was tried, and what each trial showed.
import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../../kit/fault-page';
import { RehearsalPage } from './rehearsal-page';
import { RehearsalsPage } from './rehearsals-page';
import './rehearsals.css';

export default function RehearsalsRoom() {
  return (
    <Routes>
      <Route index element={<RehearsalsPage />} />
      <Route path=":id" element={<RehearsalPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
