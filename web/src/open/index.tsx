// What anybody may read, and the sign-in of staff.
import { Suspense } from 'react';
import { Outlet, Route, Routes } from 'react-router';
import { NoSuchPage } from '../kit/fault-page';
import { Loading } from '../kit/loading';
import { HomePage } from './home-page';
import { OpenFrame } from './open-frame';
import { StaffSignInPage } from './staff-sign-in-page';

export function Component() {
  return (
    <Routes>
      <Route
        element={
          <OpenFrame>
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </OpenFrame>
        }
      >
        <Route index element={<HomePage />} />
        <Route path="sign-in" element={<StaffSignInPage />} />
        <Route path="*" element={<NoSuchPage />} />
      </Route>
    </Routes>
  );
}
