import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import { authorise } from '../../platform/access/authorise';
import { actorOf } from '../../platform/access/principal';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { isDuplicate } from '../../platform/database/database-fault';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { readSheets } from '../../platform/files/read-sheet';
import { AuthorityRegister } from '../schools';
import type { ImportFinding } from './import-finding';
import type { TalentRegister } from './reading/talent-register';
import { readTalentRegisterOf } from './reading/talent-register.reader';
import { TalentSealing } from './talent-sealing';
import { talentActions } from './talents.access';
import { talentErrors } from './talents.errors';
import { TalentsRepository } from './talents.repository';

export interface TalentFileInput {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Columns that a person assigned by hand: heading as it stands in the sheet to column key, e.g. `certificate`; `ignore` leaves one out. */
  readonly mapping?: Readonly<Record<string, string>>;
}

export interface ImportedTalents {
  readonly importId: string;
  readonly talents: number;
  readonly added: number;
  readonly corrected: number;
  /** What a person must look at, by row and code; no name and no document number. */
  readonly findings: readonly ImportFinding[];
  /** True when this very file was imported before: nothing has changed then. */
  readonly alreadyImported: boolean;
}

/** Takes the talent office's register over in one transaction; certificates that the file does not name stay as they are. */
@Injectable()
export class ImportTalents {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly talents: TalentsRepository,
    private readonly sealing: TalentSealing,
    private readonly authorities: AuthorityRegister,
  ) {}

  async execute(ctx: Context, input: TalentFileInput): Promise<ImportedTalents> {
    authorise(ctx, talentActions['talents.import'], {});
    const register = await readRegister(input);
    const save = (): Promise<ImportedTalents> => this.work.write(ctx, (tx) => this.save(tx, ctx, register, input.fileName));
    try {
      return await save();
    } catch (error) {
      // Another import of this file, or of these certificates, came at the same moment and is kept by now.
      if (isDuplicate(error, 'uq_talent_')) return save();
      throw error;
    }
  }

  private async save(tx: Tx, ctx: Context, register: TalentRegister, fileName: string): Promise<ImportedTalents> {
    const kept = await this.talents.importOf(tx, register.sha256);
    if (kept) {
      const findings = JSON.parse(kept.findings) as ImportFinding[];
      return { importId: kept.id, talents: kept.talents, added: 0, corrected: 0, findings, alreadyImported: true };
    }
    const authorityOf = await this.authorities.byName(tx);
    const known = await this.talents.idsByCertificate(
      tx,
      register.rows.map(({ certificate }) => certificate),
    );
    const importId = newId<'talentImport'>();
    const findings: ImportFinding[] = [...register.findings];
    const rows = register.rows.map((row) => {
      const authority = row.employerAuthorityName === null ? null : authorityOf(row.employerAuthorityName);
      if (row.employerAuthorityName !== null && authority === null) {
        findings.push({
          row: row.row,
          column: null,
          severity: 'warning',
          code: 'TALENTS.AUTHORITY_UNKNOWN',
          value: row.employerAuthorityName,
          expected: null,
        });
      }
      return this.sealing.seal(row, known.get(row.certificate) ?? newId<'talent'>(), importId, authority);
    });
    await this.talents.insertImport(tx, {
      id: importId,
      sha256: register.sha256,
      fileName: fileName.replace(/^.*[\\/]/, '').slice(-200),
      talents: rows.length,
      findings: canonicalJson(findings),
      importedAt: await tx.now(),
      importedBy: actorOf(ctx.principal).id ?? '',
    });
    await this.talents.add(
      tx,
      rows.filter(({ certificate }) => !known.has(certificate)),
    );
    await this.talents.correct(
      tx,
      rows.filter(({ certificate }) => known.has(certificate)),
    );
    const counts = { talents: rows.length, added: rows.length - known.size, corrected: known.size };
    await this.audit.record(tx, ctx, {
      action: 'talents.import',
      subject: { type: 'talentImport', id: importId },
      details: { ...counts, sha256: register.sha256, findings: findings.length },
    });
    return { importId, ...counts, findings, alreadyImported: false };
  }
}

async function readRegister({ fileName, bytes, mapping }: TalentFileInput): Promise<TalentRegister> {
  const sheets = await readSheets(bytes, fileName);
  if (!sheets.ok) throw talentErrors.unreadable({ reason: sheets.error.code, message: sheets.error.message });
  const register = readTalentRegisterOf(sheets.value, { mapping });
  if (register.ok) return register.value;
  const { code, message } = register.error;
  throw code === 'TALENTS.MAPPING_WRONG' ? talentErrors.mappingWrong({ message }) : talentErrors.notARegister({ reason: code, message });
}
