import type { Point } from '../../domain/kernel/geo';
import { metresTo, type NearPool } from './nearest-order';

/** Whole metres from the nearer of residence and employer; null where one of the points is not known. */
export function nearnessOf(pool: NearPool, { residence, employer }: { readonly residence: Point | null; readonly employer: Point | null }): number | null {
  const metres = metresTo(pool, [residence, employer]);
  return metres === Number.MAX_SAFE_INTEGER ? null : metres;
}
