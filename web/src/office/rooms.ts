// The rooms of the office, in the order of the navigation: address, what it takes to see them, and their pages.
import type { ComponentType } from 'react';

export interface OfficeRoom {
  /** Under /office/. */
  readonly path: string;
  /** Shown to accounts with one of these actions. */
  readonly actions: readonly string[];
  readonly load: () => Promise<{ default: ComponentType }>;
}

export const ROOMS: readonly OfficeRoom[] = [
  { path: 'desk', actions: [], load: () => import('./desk') },
  { path: 'plans', actions: ['plans.read', 'plans.readUploads'], load: () => import('./plans') },
  { path: 'seats', actions: ['seats.read', 'seatSheet.readOffice'], load: () => import('./seats') },
  { path: 'planning', actions: ['planning.read'], load: () => import('./planning') },
  { path: 'policies', actions: ['policies.readDrafts'], load: () => import('./policies') },
  { path: 'rehearsals', actions: ['rehearsals.read', 'rehearsals.readCases'], load: () => import('./rehearsals') },
  { path: 'cases', actions: ['application.review'], load: () => import('./cases') },
  { path: 'rounds', actions: ['round.read'], load: () => import('./rounds') },
  { path: 'placements', actions: ['placement.readOffice'], load: () => import('./placements') },
  { path: 'operation', actions: ['jobs.read'], load: () => import('./operation') },
  { path: 'supervision', actions: ['audit.read'], load: () => import('./supervision') },
];
