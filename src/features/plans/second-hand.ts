import { accessErrors } from '../../platform/access/access.errors';
import { actorOf } from '../../platform/access/principal';
import type { Context } from '../../platform/context/context';
import type { PlanUploadEntity } from './plan-upload.entity';

/** Who sent the file, or said how it is read, does not adopt it. ACCESS.SAME_HAND. */
export function requireSecondHand(ctx: Context, upload: Pick<PlanUploadEntity, 'uploadedBy' | 'mappedBy'>): void {
  if (isMaker(actorOf(ctx.principal).id, upload)) throw accessErrors.sameHand();
}

/** True for those who had a hand in an upload, and for nobody in particular. */
export const isMaker = (
  id: string | null,
  { uploadedBy, mappedBy }: Pick<PlanUploadEntity, 'uploadedBy' | 'mappedBy'>,
): boolean => id === null || id === uploadedBy || id === mappedBy;
