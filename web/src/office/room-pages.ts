// The pages of each room, loaded when it is entered.
import type { ComponentType } from 'react';

export const ROOM_PAGES: readonly (readonly [path: string, load: () => Promise<{ default: ComponentType }>])[] = [
  ['desk', () => import('./desk')],
  ['plans', () => import('./plans')],
  ['seats', () => import('./seats')],
  ['planning', () => import('./planning')],
  ['policies', () => import('./policies')],
  ['rehearsals', () => import('./rehearsals')],
  ['cases', () => import('./cases')],
  ['rounds', () => import('./rounds')],
  ['placements', () => import('./placements')],
  ['operation', () => import('./operation')],
  ['supervision', () => import('./supervision')],
];
