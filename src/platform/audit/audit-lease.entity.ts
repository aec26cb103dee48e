import { Entity, PrimaryColumn } from 'typeorm';

/** One row that the sealer at work holds locked, so that there is one sealer at a time. */
@Entity('audit_lease')
export class AuditLeaseEntity {
  @PrimaryColumn('tinyint')
  id: number;
}
