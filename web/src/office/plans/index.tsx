// Plans: files sent, read, put right, adopted by a second hand; versions and what they change.
import { Navigate, Route, Routes } from 'react-router';
import { NoSuchPage } from '../../kit/fault-page';
import { OpeningsPage } from './openings-page';
import { PlansPage } from './plans-page';
import { UploadPage } from './upload-page';
import { VersionPage } from './version-page';

export default function PlansRoom() {
  return (
    <Routes>
      <Route index element={<PlansPage />} />
      <Route path="openings" element={<OpeningsPage />} />
      <Route path="uploads" element={<Navigate replace to="/office/plans" />} />
      <Route path="uploads/:id" element={<UploadPage />} />
      <Route path="versions/:id" element={<VersionPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
