import { IsISO8601, IsOptional, IsString, Length, Matches } from 'class-validator';
import { PageRequest } from '../../platform/http/page.dto';

const code = { context: { zh: '请核对写法：字母、数字、点、连字符。', en: 'Check it: letters, digits, dots and hyphens.' } };
const instant = { context: { zh: '时间写作 2027-05-10T09:00:00+08:00。', en: 'Write the instant as 2027-05-10T09:00:00+08:00.' } };

export class AuditSearchRequest extends PageRequest {
  /** What kind of thing, e.g. `application`, `round`. */
  @IsOptional() @Matches(/^[A-Za-z-]{1,40}$/, code) subjectType?: string;
  /** Its id. */
  @IsOptional() @Matches(/^[0-9A-Za-z:._-]{1,80}$/, code) subject?: string;
  /** An action or its beginning, e.g. `round.`. */
  @IsOptional() @Matches(/^[A-Za-z.-]{1,80}$/, code) action?: string;
  /** Part of a login, the name of a job, or the id of an account. */
  @IsOptional() @IsString() @Length(1, 80, code) actor?: string;
  @IsOptional() @IsISO8601({ strict: true }, instant) from?: string;
  /** Entries before it. */
  @IsOptional() @IsISO8601({ strict: true }, instant) to?: string;
}

/** An audit entry: codes, counts and ids, no person's name. */
export class AuditEntryResponse {
  id: string;
  at: string;
  /** family, staff, system or visitor. */
  actorKind: string;
  actorId: string | null;
  /** Name of the colleague's account; families have none here. */
  actorName: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  /** JSON. */
  details: string;
  requestId: string;
  /** Number of the seal that holds the entry; null while none does. */
  seal: number | null;
}

export class AuditPageResponse {
  items: AuditEntryResponse[];
  page: number;
  pageSize: number;
  total: number;
}

export class AuditFaultResponse {
  kind: string;
  seal: number | null;
  position: number | null;
  entryId: string | null;
  sentence: string;
}

/** The whole chain, walked just now. */
export class AuditChainResponse {
  sound: boolean;
  seals: number;
  sealedEntries: number;
  unsealedEntries: number;
  /** How long the oldest entry has been waiting for its seal. */
  oldestUnsealedSeconds: number;
  /** Number of the last seal that is known outside the database. */
  exportedSeal: number | null;
  faults: AuditFaultResponse[];
}
