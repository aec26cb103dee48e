import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { OffLoop } from '../../platform/queues/off-loop';

const file = (name: string): string => join(__dirname, `${name}${__filename.endsWith('.ts') ? '.ts' : '.js'}`);

/** The threads in which rounds compute. */
@Injectable()
export class RoundThreads {
  /** Asked as `InstanceQuestion` says. */
  buildInstance(): OffLoop {
    return OffLoop.start(file('instance-thread'));
  }

  /** Asked as `MatchQuestion` says. */
  match(): OffLoop {
    return OffLoop.start(file('match-thread'));
  }
}
