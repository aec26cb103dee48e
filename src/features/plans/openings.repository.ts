import { Injectable } from '@nestjs/common';
import type { OpenedGrades } from '../../domain/capacity/layout-ceiling';
import type { PlainDate } from '../../domain/kernel/plain-date';
import type { Grade } from '../../domain/kernel/school-year';
import type { Read, Tx } from '../../platform/database/transaction';
import { SiteOpeningEntity } from './site-opening.entity';

/** A record with its school, for lists. */
export type NamedOpening = SiteOpeningEntity & {
  readonly schoolCode: string;
  readonly schoolName: string;
  readonly authorityCode: string;
};

const NAMED =
  'SELECT o.*, s.code AS schoolCode, s.name AS schoolName, s.authorityCode FROM site_opening o JOIN school s ON s.id = o.schoolId';

/** The only SQL for the records of openings. */
@Injectable()
export class OpeningsRepository {
  /** By school, from which day each of its grades is open; of several confirmed records of a grade the latest holds. */
  async confirmed(read: Read): Promise<ReadonlyMap<string, OpenedGrades>> {
    const rows = await read.query<{ schoolId: string; grades: string; opensOn: PlainDate }>(
      'SELECT schoolId, grades, opensOn FROM site_opening WHERE confirmedBy IS NOT NULL ORDER BY confirmedAt, id',
    );
    const bySchool = new Map<string, OpenedGrades>();
    for (const { schoolId, grades, opensOn } of rows) {
      const opened = (JSON.parse(grades) as Grade[]).map((grade) => [grade, opensOn] as const);
      bySchool.set(schoolId, { ...bySchool.get(schoolId), ...Object.fromEntries(opened) });
    }
    return bySchool;
  }

  /** Within a condition on `s`, the latest first. */
  within(read: Read, where: { sql: string; params: readonly unknown[] }): Promise<NamedOpening[]> {
    return read.query<NamedOpening>(`${NAMED} WHERE ${where.sql} ORDER BY o.recordedAt DESC, o.id DESC`, where.params);
  }

  /** Schools of which a plan has a site under construction or an extension, within a condition on `s`. */
  schoolsWithin(
    read: Read,
    where: { sql: string; params: readonly unknown[] },
  ): Promise<{ id: string; code: string; name: string; authorityCode: string }[]> {
    return read.query(
      `SELECT s.id, s.code, s.name, s.authorityCode FROM school s
        WHERE ${where.sql} AND EXISTS (SELECT 1 FROM site p WHERE p.schoolId = s.id AND p.status IN ('building', 'expanding'))
        ORDER BY s.authorityCode, s.name, s.code`,
      where.params,
    );
  }

  /** One record with its school; the record is locked, the school is not. */
  async lock(tx: Tx, id: string): Promise<NamedOpening | null> {
    await tx.query('SELECT id FROM site_opening WHERE id = ? FOR UPDATE', [id]);
    return (await this.within(tx, { sql: 'o.id = ?', params: [id] }))[0] ?? null;
  }

  /** A record of the very same that waits for its second person. */
  async waiting(
    tx: Tx,
    { schoolId, grades, opensOn, documentNumber, recordedBy }: Omit<SiteOpeningEntity, 'id' | 'recordedAt' | 'confirmedBy' | 'confirmedAt'>,
  ): Promise<string | null> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM site_opening WHERE schoolId = ? AND grades = ? AND opensOn = ? AND documentNumber = ? AND recordedBy = ?
          AND confirmedBy IS NULL LIMIT 1 FOR UPDATE`,
      [schoolId, grades, opensOn, documentNumber, recordedBy],
    );
    return rows[0]?.id ?? null;
  }

  insert(tx: Tx, row: SiteOpeningEntity): Promise<void> {
    return tx.insert(SiteOpeningEntity, row);
  }

  async confirm(tx: Tx, id: string, confirmedBy: string, confirmedAt: Date): Promise<void> {
    await tx.execute('UPDATE site_opening SET confirmedBy = ?, confirmedAt = ? WHERE id = ? AND confirmedBy IS NULL', [
      confirmedBy,
      confirmedAt,
      id,
    ]);
  }
}
