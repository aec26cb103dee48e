// The room of rounds: the list, and one round from its announcement to its files.
import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../../kit/fault-page';
import { RoundPage } from './round-page';
import { RoundsPage } from './rounds-page';

export default function RoundsRoom() {
  return (
    <Routes>
      <Route index element={<RoundsPage />} />
      <Route path=":id" element={<RoundPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
