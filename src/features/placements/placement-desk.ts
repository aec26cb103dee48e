import { Injectable } from '@nestjs/common';
import { Cases } from '../applications';
import { WaitingRule } from '../rounds';
import { Pools, SeatLedger } from '../seats';

/** What placements ask of the features below: the case, the pools, the seat ledger, the rule of waiting. */
@Injectable()
export class PlacementDesk {
  constructor(
    readonly cases: Cases,
    readonly pools: Pools,
    readonly ledger: SeatLedger,
    readonly waiting: WaitingRule,
  ) {}
}
