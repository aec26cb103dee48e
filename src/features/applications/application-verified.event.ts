import { IsUUID } from 'class-validator';
import { defineEvent } from '../../platform/outbox/job-definition';

export class ApplicationVerified {
  @IsUUID()
  applicationId: string;
}

export const applicationVerified = defineEvent({ name: 'application.verified', payload: ApplicationVerified });
