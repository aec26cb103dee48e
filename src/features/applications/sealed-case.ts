import { Injectable } from '@nestjs/common';
import type { Facts, Verdict } from '../../domain/eligibility';
import { FieldCipher } from '../../platform/crypto/field-cipher';
import type { ApplicationEntity } from './application.entity';
import type { Declared } from './declared-facts';
import type { VerdictEntity } from './verdict.entity';

const TABLE = 'application';

/** A verdict without the trace of how it came about. */
export type BareVerdict = Omit<Verdict, 'trace' | 'nearest'>;

/** The sealed parts of a case: what was declared, what was verified, the verdict with its trace. */
@Injectable()
export class SealedCase {
  constructor(private readonly cipher: FieldCipher) {}

  sealDeclared(row: string, declared: Declared): string {
    return this.cipher.seal(JSON.stringify(declared), { table: TABLE, column: 'declaredSealed', row });
  }

  declared(application: Pick<ApplicationEntity, 'id' | 'declaredSealed'>): Declared {
    return JSON.parse(
      this.cipher.open(application.declaredSealed, { table: TABLE, column: 'declaredSealed', row: application.id }),
    ) as Declared;
  }

  sealFacts(row: string, facts: Facts): string {
    return this.cipher.seal(JSON.stringify(facts), { table: TABLE, column: 'factsSealed', row });
  }

  facts(application: Pick<ApplicationEntity, 'id' | 'factsSealed'>): Facts {
    if (application.factsSealed === null) return {};
    return JSON.parse(
      this.cipher.open(application.factsSealed, { table: TABLE, column: 'factsSealed', row: application.id }),
    ) as Facts;
  }

  /** The verdict and, apart from it, the trace of how it came about. */
  sealVerdict(row: string, { trace, nearest, ...verdict }: Verdict): { verdictSealed: string; traceSealed: string } {
    const seal = (column: string, content: unknown): string =>
      this.cipher.seal(JSON.stringify(content), { table: 'verdict', column, row });
    return { verdictSealed: seal('verdictSealed', verdict), traceSealed: seal('traceSealed', { trace, nearest }) };
  }

  /** The rows that were looked at, and what would change the verdict. */
  traceOf(row: Pick<VerdictEntity, 'applicationId' | 'traceSealed'>): Pick<Verdict, 'trace' | 'nearest'> {
    if (row.traceSealed === null) return { trace: [], nearest: [] };
    return JSON.parse(
      this.cipher.open(row.traceSealed, { table: 'verdict', column: 'traceSealed', row: row.applicationId }),
    ) as Pick<Verdict, 'trace' | 'nearest'>;
  }

  verdict(row: Pick<VerdictEntity, 'applicationId' | 'verdictSealed'>): BareVerdict {
    return JSON.parse(
      this.cipher.open(row.verdictSealed, { table: 'verdict', column: 'verdictSealed', row: row.applicationId }),
    ) as BareVerdict;
  }
}
