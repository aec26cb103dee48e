import { Injectable } from '@nestjs/common';
import { accountOf } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { ApplicationDeedResponse, ApplicationRequest } from './applications.dto';
import { NewApplication } from './new-application';
import { Submission } from './submission';

/** A family begins a case, and submits it at once when it says so. */
@Injectable()
export class CreateApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly newApplication: NewApplication,
    private readonly submission: Submission,
  ) {}

  execute(ctx: Context, form: ApplicationRequest): Promise<ApplicationDeedResponse> {
    const { accountId } = accountOf(ctx);
    return this.work.write(ctx, async (tx) => {
      const application = await this.newApplication.keep(tx, ctx, form, accountId);
      if (form.submit === true) return this.submission.submit(tx, ctx, application);
      return { id: application.id, caseNumber: null, state: application.state };
    });
  }
}
