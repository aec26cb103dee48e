import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock';
import { DecisionsRepository } from './decisions.repository';

/** Decisions and days that a signature looks at. */
@Injectable()
export class SigningTable {
  constructor(
    readonly decisions: DecisionsRepository,
    readonly clock: Clock,
  ) {}
}
