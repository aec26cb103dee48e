// The school's desk.
import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../kit/fault-page';
import { StaffTheme } from '../kit/staff/staff-theme';
import { SessionGate } from '../lib/session-gate';
import { SchoolFrame } from './school-frame';

export function Component() {
  return (
    <StaffTheme>
      <SessionGate roles={['school-admin']} signInAt="/sign-in">
        <Routes>
          <Route element={<SchoolFrame />}>
            <Route path="*" element={<NoSuchPage />} />
          </Route>
        </Routes>
      </SessionGate>
    </StaffTheme>
  );
}
