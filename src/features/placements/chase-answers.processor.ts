import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import type { NoPayload } from '../../platform/outbox/job-definition';
import { JobHandler, type Handler } from '../../platform/outbox/job-handler';
import { ChaseAnswers } from './chase-answers.command';
import { chaseAnswers } from './chase-answers.job';

@Injectable()
@JobHandler(chaseAnswers)
export class ChaseAnswersProcessor implements Handler<NoPayload> {
  constructor(private readonly command: ChaseAnswers) {}

  handle(ctx: Context): Promise<unknown> {
    return this.command.execute(ctx);
  }
}
