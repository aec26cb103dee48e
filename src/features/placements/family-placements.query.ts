import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { OwnPlacementResponse } from './family-placements.dto';
import { PlacementDesk } from './placement-desk';
import { PlacementView } from './placements.query';

/** Modes in which a run gave the seat; only there a better wish may come. */
const BY_RUN = ['ranked', 'nearest'];

/** A family's placements, with the choices that its round announced. */
@Injectable()
export class FamilyPlacements {
  constructor(
    private readonly work: UnitOfWork,
    private readonly view: PlacementView,
    private readonly desk: PlacementDesk,
  ) {}

  async mine(ctx: Context): Promise<OwnPlacementResponse[]> {
    const placements = await this.view.mine(ctx);
    return this.work.read(ctx, async (read) => {
      const cases = await this.desk.cases.byIds(
        read,
        placements.map(({ applicationId }) => applicationId),
      );
      const own: OwnPlacementResponse[] = [];
      for (const placement of placements) {
        const { schoolYear, round } = cases.get(placement.applicationId)!;
        const open = placement.state === 'placed' && BY_RUN.includes(placement.mode);
        own.push({ ...placement, mayKeepWaiting: open && (await this.desk.waiting.keepsWaiting(read, schoolYear, round)) });
      }
      return own;
    });
  }
}
