// The addresses that anybody may read; each page is loaded when it is opened.
import type { RouteObject } from 'react-router';

export const openPages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./home-page')).HomePage }) },
  { path: 'sign-in', lazy: async () => ({ Component: (await import('./staff-sign-in-page')).StaffSignInPage }) },
  { path: 'policy', lazy: async () => ({ Component: (await import('./policy-page')).PolicyPage }) },
  { path: 'policy/:id', lazy: async () => ({ Component: (await import('./policy-page')).PolicyPage }) },
  { path: 'seats', lazy: async () => ({ Component: (await import('./seats-page')).SeatsPage }) },
  { path: 'check', lazy: async () => ({ Component: (await import('./check-page')).CheckPage }) },
  { path: '*', lazy: async () => ({ Component: (await import('../kit/fault-page')).NoSuchPage }) },
];
