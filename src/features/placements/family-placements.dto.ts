import { FamilyPlacementResponse } from './placements.dto';

/** A family's placement with what it may choose besides. */
export class OwnPlacementResponse extends FamilyPlacementResponse {
  /** True when the round announced that one may agree and keep waiting for a better wish. */
  mayKeepWaiting: boolean;
}
