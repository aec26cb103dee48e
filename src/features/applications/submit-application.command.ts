import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { applicationActions } from './applications.access';
import type { ApplicationDeedResponse } from './applications.dto';
import { ApplicationsRepository } from './applications.repository';
import { Submission } from './submission';

/** A draft is submitted: from here on its facts are verified. */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly submission: Submission,
  ) {}

  execute(ctx: Context, id: string): Promise<ApplicationDeedResponse> {
    return this.work.write(ctx, async (tx) => {
      const application = await this.applications.lock(tx, id);
      if (!application) throw accessErrors.notFound();
      authorise(ctx, applicationActions['application.submit'], { ownerId: application.accountId, authorityCode: application.authorityCode });
      return this.submission.submit(tx, ctx, application);
    });
  }
}
