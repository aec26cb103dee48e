// The bureau's office: one lazily loaded room for each kind of work.
import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { NoSuchPage } from '../kit/fault-page';
import { StaffTheme } from '../kit/staff/staff-theme';
import { SessionGate } from '../lib/session-gate';
import { OfficeFrame } from './office-frame';
import { ROOM_PAGES } from './room-pages';
import { ROOMS } from './rooms';

const STAFF = ['counter-clerk', 'case-officer', 'reviewer', 'signatory', 'policy-officer', 'planner', 'talent-office', 'supervision', 'auditor', 'operator'];
const rooms = ROOM_PAGES.map(([path, load]) => ({ path, Room: lazy(load) }));

export function Component() {
  return (
    <StaffTheme>
      <SessionGate roles={STAFF} signInAt="/sign-in">
        <Routes>
          <Route element={<OfficeFrame />}>
            <Route index element={<Navigate replace to={`/office/${ROOMS[0]!.path}`} />} />
            {rooms.map(({ path, Room }) => (
              <Route key={path} path={`${path}/*`} element={<Room />} />
            ))}
            <Route path="*" element={<NoSuchPage />} />
          </Route>
        </Routes>
      </SessionGate>
    </StaffTheme>
  );
}
