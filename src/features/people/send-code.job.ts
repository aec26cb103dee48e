import { IsUUID } from 'class-validator';
import { defineJob } from '../../platform/outbox/job-definition';

export class SendCodePayload {
  @IsUUID()
  codeId: string;
}

/** Hands a one-time code to the message gateway; the payload knows neither code nor telephone. */
export const sendCode = defineJob({
  name: 'people.send-code',
  queue: 'messages',
  payload: SendCodePayload,
  attempts: 6,
  backoffMillis: 1000,
});
