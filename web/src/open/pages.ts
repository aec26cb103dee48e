// The addresses that anybody may read; each page is loaded when it is opened.
import type { RouteObject } from 'react-router';

export const openPages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./home-page')).HomePage }) },
  { path: 'sign-in', lazy: async () => ({ Component: (await import('./staff-sign-in-page')).StaffSignInPage }) },
  { path: '*', lazy: async () => ({ Component: (await import('../kit/fault-page')).NoSuchPage }) },
];
