import { IsUUID } from 'class-validator';
import { defineEvent } from '../../platform/outbox/job-definition';

export class ApplicationSubmitted {
  @IsUUID()
  applicationId: string;
}

export const applicationSubmitted = defineEvent({ name: 'application.submitted', payload: ApplicationSubmitted });
