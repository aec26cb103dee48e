import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DevelopmentMessagesRepository } from './development-messages.repository';
import { SessionsRepository } from './sessions.repository';
import { SignInCodesRepository } from './sign-in-codes.repository';
import { SignInLocksRepository } from './sign-in-locks.repository';

@Injectable()
export class SweepSignIns {
  constructor(
    private readonly work: UnitOfWork,
    private readonly codes: SignInCodesRepository,
    private readonly locks: SignInLocksRepository,
    private readonly sessions: SessionsRepository,
    private readonly messages: DevelopmentMessagesRepository,
  ) {}

  execute(ctx: Context): Promise<void> {
    return this.work.write(ctx, async (tx) => {
      for (const rows of [this.codes, this.locks, this.sessions, this.messages]) await rows.sweep(tx);
    });
  }
}
