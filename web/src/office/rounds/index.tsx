// The room of rounds: the list, the announcement of a round and its times, and one round to its files.
import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../../kit/fault-page';
import { AnnouncePage } from './announce-page';
import { RoundPage } from './round-page';
import { RoundsPage } from './rounds-page';
import { WindowsPage } from './windows-page';

export default function RoundsRoom() {
  return (
    <Routes>
      <Route index element={<RoundsPage />} />
      <Route path="announce" element={<AnnouncePage />} />
      <Route path="windows" element={<WindowsPage />} />
      <Route path=":id" element={<RoundPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
