import { Injectable } from '@nestjs/common';
import type { Context } from '../context/context';
import type { Read } from '../database/transaction';
import { UnitOfWork } from '../database/unit-of-work';

/** A heap of work on somebody's desk, e.g. `cases.negotiating`; the pages know what each is called and where it is done. */
export interface DeskHeap {
  readonly heap: string;
  readonly count: number;
}

/** A feature that lays heaps on desks: only those that the account may work off, empty ones too. */
export interface DeskSource {
  heaps(read: Read, ctx: Context): Promise<readonly DeskHeap[]>;
}

/** What waits for an account now. Features offer their heaps at start-up; the platform knows none of them. */
@Injectable()
export class Desk {
  private readonly sources: DeskSource[] = [];

  constructor(private readonly work: UnitOfWork) {}

  /** Called once by each source. */
  offer(source: DeskSource): void {
    this.sources.push(source);
  }

  /** The fullest heaps first. */
  of(ctx: Context): Promise<DeskHeap[]> {
    return this.work.read(ctx, async (read) => {
      const heaps: DeskHeap[] = [];
      for (const source of this.sources) heaps.push(...(await source.heaps(read, ctx)));
      return heaps.sort((a, b) => Number(b.count > 0) - Number(a.count > 0));
    });
  }
}
