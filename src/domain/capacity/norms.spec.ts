import { GRADES } from '../kernel/school-year';
import { classSizeNorm, LAND_PER_PUPIL, yearsOf } from './norms';

describe('the norms', () => {
  it('are 25, 30 and 35 in a kindergarten, 45 in a primary school and 50 above, each with its source', () => {
    expect(GRADES.map((grade) => classSizeNorm(grade).value)).toEqual([
      25, 30, 35, 45, 45, 45, 45, 45, 45, 50, 50, 50, 50, 50, 50,
    ]);
    expect(classSizeNorm('K2').source).toBe('JGJ 39-2016 (2019); 幼儿园工作规程 2016');
    for (const grade of ['G1', 'G7', 'G10'] as const) expect(classSizeNorm(grade).source).toBe('GB 50099-2011 §3.0.1');
  });

  it('count six years of a primary school and three of every other stage', () => {
    expect((['kindergarten', 'primary', 'junior', 'senior'] as const).map(yearsOf)).toEqual([3, 6, 3, 3]);
  });

  it('know the land of a pupil by stage, and none that has no source', () => {
    const source = '布局规划用地参考表（生均用地）；以当地现行标准为准';
    expect(LAND_PER_PUPIL).toEqual({
      primary: { value: 22, source },
      junior: { value: 24, source },
      senior: { value: 30, source },
    });
  });
});
