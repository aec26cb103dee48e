import { Injectable } from '@nestjs/common';
import { Pools } from '../seats';
import { RoundFilesRepository } from './round-files.repository';
import { RoundKeys } from './round-keys';
import { RoundThreads } from './round-threads';

/** What completing a run works with. */
@Injectable()
export class RunParts {
  constructor(
    readonly files: RoundFilesRepository,
    readonly pools: Pools,
    readonly keys: RoundKeys,
    readonly threads: RoundThreads,
  ) {}
}
