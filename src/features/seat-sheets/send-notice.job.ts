import { IsUUID } from 'class-validator';
import { defineJob } from '../../platform/outbox/job-definition';

export class SendNoticePayload {
  @IsUUID()
  noticeId: string;
}

/** Hands a message about seat sheets to the gateway; the payload knows neither the person nor the telephone. */
export const sendNotice = defineJob({
  name: 'seat-sheets.tell',
  queue: 'messages',
  payload: SendNoticePayload,
  attempts: 6,
  backoffMillis: 1000,
});
