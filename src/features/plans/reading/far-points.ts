// Points that cannot be of this city: far from where the sheet's other sites lie. Needs no shapes.
import { haversineMetres, type Point } from '../../../domain/kernel/geo';

const FEWEST_POINTS = 5;
/** No prefecture's sites lie farther than this from the middle of them all. */
export const FAR_METRES = 400_000;

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** For each point whether it lies more than 400 km from the median of all; with fewer than five points none does. */
export function farPoints(points: readonly Point[]): readonly boolean[] {
  if (points.length < FEWEST_POINTS) return points.map(() => false);
  const centre = { lon: middle(points.map(({ lon }) => lon)), lat: middle(points.map(({ lat }) => lat)) };
  return points.map((point) => haversineMetres(point, centre) > FAR_METRES);
}
