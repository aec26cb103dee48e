import { SchoolKeeper } from '../../src/features/schools';
import { Pools, SeatIssue, type IssuedPool, type PoolRow } from '../../src/features/seats';
import type { TestApp } from './app';
import { importAuthorities } from './city';

/** Pools made without a plan, each in a school year of its own unless told, so that suites share nothing. */
export class PoolMaker {
  private serial = 0;

  private constructor(
    private readonly test: TestApp,
    readonly schools: readonly string[],
  ) {}

  /** Makes the authorities and two schools: one of 410105 and one of ZD. */
  static async in(test: TestApp): Promise<PoolMaker> {
    await importAuthorities(test);
    const sighting = { ownership: 'public', lon: 113.7, lat: 34.8 } as const;
    const { ids } = await test.work.write(test.ctx, (tx) =>
      test.get(SchoolKeeper).keep(tx, [
        { ...sighting, code: 'S-1', name: '示例小学', authorityCode: '410105' },
        { ...sighting, code: 'S-2', name: '示例中学', authorityCode: 'ZD' },
      ]),
    );
    return new PoolMaker(test, ids);
  }

  /** A school year that nothing else uses. */
  freshYear(): number {
    this.serial += 1;
    return 2100 + this.serial;
  }

  /** Issues pools of the first school; 90 seats, 50 of them committed and 30 coordinated unless told. */
  issue(pools: readonly Partial<IssuedPool>[], schoolYear: number): Promise<{ opened: number; changed: number }> {
    const full = pools.map((pool): IssuedPool => ({
      schoolId: this.schools[0]!,
      schoolCode: 'S-1',
      authorityCode: '410105',
      grade: 'G1',
      standing: 'issued',
      entrySeats: 90,
      committed: 50,
      coordinated: 30,
      grounds: { row: 1 },
      ...pool,
    }));
    return this.test.work.write(this.test.ctx, (tx) => this.test.get(SeatIssue).issue(tx, schoolYear, full, 'test plan'));
  }

  ofYear(schoolYear: number): Promise<PoolRow[]> {
    return this.test.work.read(this.test.ctx, (read) => this.test.get(Pools).ofYear(read, schoolYear));
  }

  async figures(poolId: string): Promise<PoolRow> {
    return (await this.test.work.read(this.test.ctx, (read) => this.test.get(Pools).byIds(read, [poolId]))).get(poolId)!;
  }
}
