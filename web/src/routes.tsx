// Which address belongs to whom. Each audience is one lazily loaded folder that knows none of the others.
import { createBrowserRouter, Outlet, ScrollRestoration } from 'react-router';
import { FaultPage } from './kit/fault-page';
import { Loading } from './kit/loading';
import { openPages } from './open/pages';

function Root() {
  return (
    <>
      <ScrollRestoration />
      <Outlet />
    </>
  );
}

export const router = createBrowserRouter([
  {
    path: '/',
    element: <Root />,
    errorElement: <FaultPage />,
    hydrateFallbackElement: <Loading />,
    children: [
      { path: 'family/*', lazy: () => import('./family') },
      { path: 'school/*', lazy: () => import('./school') },
      { path: 'office/*', lazy: () => import('./office') },
      { lazy: () => import('./open'), children: openPages },
    ],
  },
]);
