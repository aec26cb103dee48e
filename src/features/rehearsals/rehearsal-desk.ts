import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { OffLoop } from '../../platform/queues/off-loop';
import { Caseload, type CaseloadLine } from '../applications';
import { Policies } from '../policies';
import { AuthorityRegister, Schools } from '../schools';
import type { Policy } from '../../domain/eligibility';
import type { ComparedPiece, ThreadCase, ThreadQuestion, ThreadSeats } from './compare-pieces';
import type { RehearsalEntity } from './rehearsal.entity';

const THREAD = join(__dirname, `compare-thread${__filename.endsWith('.ts') ? '.ts' : '.js'}`);

/** Cases of a piece; two pieces are in memory at a time, for one is computed while the next is read. */
const CASES_A_PIECE = 500;

/** The thread that holds both policies of a rehearsal. End it in a `finally`. */
export class RehearsalThread {
  constructor(private readonly thread: OffLoop) {}

  compare(cases: readonly ThreadCase[]): Promise<ComparedPiece> {
    return this.thread.ask<ComparedPiece>({ ask: 'compare', cases } satisfies ThreadQuestion);
  }

  seats(cases: readonly ThreadCase[]): Promise<ThreadSeats[]> {
    return this.thread.ask<ThreadSeats[]>({ ask: 'seats', cases } satisfies ThreadQuestion);
  }

  end(): Promise<void> {
    return this.thread.end();
  }
}

/** A school by its id, as far as a wish is counted by it. */
export type WishedSchools = ReadonlyMap<string, { readonly code: string; readonly authorityCode: string }>;

/** What both jobs of a rehearsal need: the cases in pieces, the schools wished, and the thread that evaluates. */
@Injectable()
export class RehearsalDesk {
  pieceSize = CASES_A_PIECE;

  constructor(
    readonly caseload: Caseload,
    readonly policies: Policies,
    private readonly work: UnitOfWork,
    private readonly authorities: AuthorityRegister,
    private readonly schools: Schools,
  ) {}

  /** A thread that holds the draft and the policy it is compared with. Always end it. */
  async openThread(read: Read, rehearsal: RehearsalEntity): Promise<RehearsalThread> {
    const base = (await this.policies.byId(read, rehearsal.baseVersionId)).compiled.policy;
    const draft = JSON.parse(rehearsal.content) as Policy;
    const policies = { draft, base, authorities: await this.authorities.all(read) };
    const thread = OffLoop.start(THREAD);
    try {
      await thread.ask({ ask: 'take', policies } satisfies ThreadQuestion);
      return new RehearsalThread(thread);
    } catch (fault) {
      await thread.end();
      throw fault;
    }
  }

  async wishedSchools(read: Read): Promise<WishedSchools> {
    return new Map((await this.schools.all(read)).map(({ id, code, authorityCode }) => [id, { code, authorityCode }]));
  }

  /** The cases after an id, one piece at a time; the next piece is read while the caller works on this one. */
  async *pieces(ctx: Context, years: readonly number[], after: string): AsyncGenerator<CaseloadLine[]> {
    const readAfter = (id: string): Promise<CaseloadLine[]> =>
      this.work.read(ctx, (read) => this.caseload.after(read, years, id, this.pieceSize));
    let piece = await readAfter(after);
    while (piece.length > 0) {
      const next = piece.length < this.pieceSize ? Promise.resolve([]) : readAfter(piece.at(-1)!.id);
      next.catch(() => undefined);
      yield piece;
      piece = await next;
    }
  }
}

/** A case for the thread. */
export function threadCase(line: CaseloadLine, schools: WishedSchools): ThreadCase {
  const wished = line.wishedSchoolIds.flatMap((id) => schools.get(id) ?? []);
  return {
    id: line.id,
    schoolYear: line.schoolYear,
    stage: line.stage,
    authorityCode: line.authorityCode,
    asked: [...new Set([line.authorityCode, ...wished.map(({ authorityCode }) => authorityCode)])],
    firstSchool: wished[0]?.code ?? null,
    facts: line.facts,
  };
}
