import { Injectable } from '@nestjs/common';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AccountRegister } from '../people';
import { applicationActions } from './applications.access';
import type { ApplicationDeedResponse, CounterApplicationRequest } from './applications.dto';
import { NewApplication } from './new-application';
import { Submission } from './submission';

/** A clerk files at the counter for a family (代办): the same case, owned by the family's telephone. */
@Injectable()
export class FileApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRegister,
    private readonly newApplication: NewApplication,
    private readonly submission: Submission,
  ) {}

  execute(ctx: Context, { phone, ...form }: CounterApplicationRequest): Promise<ApplicationDeedResponse> {
    authorise(ctx, applicationActions['application.file'], { authorityCode: form.request.authority });
    return this.work.write(ctx, async (tx) => {
      const accountId = await this.accounts.keepFamily(tx, phone);
      const application = await this.newApplication.keep(tx, ctx, form, accountId);
      if (form.submit === true) return this.submission.submit(tx, ctx, application);
      return { id: application.id, caseNumber: null, state: application.state };
    });
  }
}
