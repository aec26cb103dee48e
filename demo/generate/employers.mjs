// The invented employers of a district, each with a point of its own and away from any school.
import { DISTRICTS } from './authorities.mjs';
import { creditCode } from './identity.mjs';
import { metresBetween, pointNear, stream } from './random.mjs';

export const EACH = 18;

/** Employers by district code. */
export function employers(schools) {
  const random = stream('employers-2027');
  const points = schools.map((s) => s.point).filter(Boolean);
  return Object.fromEntries(
    DISTRICTS.map((district, d) => [
      district.code,
      Array.from({ length: EACH }, (_, i) => {
        let point = pointNear(random, district.centre, 200, 2600);
        for (let tries = 0; tries < 60 && points.some((p) => metresBetween(p, point) < 800); tries += 1)
          point = pointNear(random, district.centre, 200, 2600);
        const name = `演示${district.name}单位${String(i + 1).padStart(2, '0')}`;
        return { authority: district.code, districtName: district.name, name, credit: creditCode(d * EACH + i + 1), ...point };
      }),
    ]),
  );
}
