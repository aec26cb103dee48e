import { Injectable } from '@nestjs/common';
import { Entrants } from './entrants';
import { RoundDesk } from './round-desk';
import { RoundKeys } from './round-keys';

/** Where a run's parts come from. */
@Injectable()
export class RunParts {
  constructor(
    readonly entrants: Entrants,
    readonly desk: RoundDesk,
    readonly keys: RoundKeys,
  ) {}
}
