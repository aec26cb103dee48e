// The rooms of the office, in the order of the navigation: address, and what it takes to see them.

export interface OfficeRoom {
  /** Under /office/; also the folder of its pages. */
  readonly path: string;
  /** Shown to accounts with one of these actions. */
  readonly actions: readonly string[];
}

export const ROOMS: readonly OfficeRoom[] = [
  { path: 'desk', actions: [] },
  { path: 'plans', actions: ['plans.read', 'plans.readUploads'] },
  { path: 'seats', actions: ['seats.read', 'seatSheet.readOffice'] },
  { path: 'planning', actions: ['planning.read'] },
  { path: 'policies', actions: ['policies.readDrafts'] },
  { path: 'rehearsals', actions: ['rehearsals.read', 'rehearsals.readCases'] },
  { path: 'cases', actions: ['application.review'] },
  { path: 'rounds', actions: ['round.read'] },
  { path: 'placements', actions: ['placement.readOffice'] },
  { path: 'operation', actions: ['jobs.read'] },
  { path: 'supervision', actions: ['audit.read'] },
];
