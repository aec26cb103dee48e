// The school's desk. Its first page is the seat sheet; the list of children, a heavy table, comes when it is opened.
import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { NoSuchPage } from '../kit/fault-page';
import { StaffTheme } from '../kit/staff/staff-theme';
import { SessionGate } from '../lib/session-gate';
import { SchoolFrame } from './school-frame';
import { SheetPage } from './sheet-page';

const ChildrenPage = lazy(async () => ({ default: (await import('./children-page')).ChildrenPage }));

export function Component() {
  return (
    <StaffTheme>
      <SessionGate roles={['school-admin']} signInAt="/sign-in">
        <Routes>
          <Route element={<SchoolFrame />}>
            <Route index element={<Navigate replace to="/school/seats" />} />
            <Route path="seats" element={<SheetPage />} />
            <Route path="children" element={<ChildrenPage />} />
            <Route path="*" element={<NoSuchPage />} />
          </Route>
        </Routes>
      </SessionGate>
    </StaffTheme>
  );
}
