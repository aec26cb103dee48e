// The schools a family may wish: those that have the grade, found by name, in the order of distance or of name.
import { haversineMetres, type Point } from '../../../../src/domain/kernel/geo';
import type { OfferedSchool } from '../../api/season.queries';

export interface ListedSchool extends OfferedSchool {
  /** Straight-line metres from the nearest of the family's places; null without a point on either side. */
  readonly metres: number | null;
}

const metresOf = ({ lon, lat }: OfferedSchool, places: readonly Point[]): number | null =>
  lon === null || lat === null || places.length === 0 ? null : Math.round(Math.min(...places.map((place) => haversineMetres(place, { lon, lat }))));

const compact = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();

export interface Search {
  readonly text: string;
  /** Empty for every authority. */
  readonly authority: string;
  /** Authorities whose schools stand first: where the child may probably be placed. */
  readonly first?: readonly string[];
}

/** Every word must stand in the name; those of `first` before all others, then the nearest, schools without a distance last, then by name. */
export function findSchools(schools: readonly OfferedSchool[], places: readonly Point[], { text, authority, first = [] }: Search): ListedSchool[] {
  const words = text.split(/\s+/).map(compact).filter((word) => word !== '');
  return schools
    .filter((school) => (authority === '' || school.authorityCode === authority) && words.every((word) => compact(school.name).includes(word)))
    .map((school) => ({ ...school, metres: metresOf(school, places) }))
    .sort(
      (a, b) =>
        Number(first.includes(b.authorityCode)) - Number(first.includes(a.authorityCode)) ||
        (a.metres ?? Infinity) - (b.metres ?? Infinity) ||
        a.name.localeCompare(b.name, 'zh') ||
        (a.code < b.code ? -1 : 1),
    );
}
