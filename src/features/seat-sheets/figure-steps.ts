import { Injectable } from '@nestjs/common';
import { STANDING_ZH, type Standing } from '../../domain/capacity/figure-standing';
import { isEntryGrade } from '../../domain/kernel/school-year';
import type { Read } from '../../platform/database/transaction';
import type { PoolRowWithGrounds } from '../seats';
import { SeatSheetsRepository } from './seat-sheets.repository';
import type { FigureStepResponse } from './seat-whys.dto';
import { SeatSources } from './seat-sources';

/** 估算 → 上报 → 核定 → 下达 of one pool: what was said at each step, by whom and when. */
@Injectable()
export class FigureSteps {
  constructor(
    private readonly sheets: SeatSheetsRepository,
    private readonly sources: SeatSources,
  ) {}

  async of(read: Read, pool: PoolRowWithGrounds, estimated: number): Promise<FigureStepResponse[]> {
    const steps: FigureStepResponse[] = [];
    if (isEntryGrade(pool.grade)) steps.push({ ...step('estimated'), by: null, at: null, figures: { entrySeats: estimated } });
    const sheetSteps = await this.ofSheet(read, pool);
    steps.push(...sheetSteps);
    const { entrySeats, committed, coordinated } = pool;
    const grounds = this.sources.groundsOf(pool);
    const approval = grounds.recount === undefined ? sheetSteps.find((one) => one.step === 'approved') : undefined;
    const issuer = await this.sources.issuer(read, grounds);
    const by = approval?.by ?? (await this.sources.named(read, [issuer]))(issuer);
    steps.push({ ...step('issued'), by, at: pool.issuedAt.toISOString(), figures: { entrySeats, committed, coordinated } });
    return steps;
  }

  /** Of the sheet that the pool's figures were approved by; else of the one that is under way. */
  private async ofSheet(read: Read, pool: PoolRowWithGrounds): Promise<FigureStepResponse[]> {
    const { sheetId, approved = pool } = this.sources.groundsOf(pool);
    const sheet =
      sheetId === undefined
        ? await this.sheets.latest(read, pool.schoolYear, pool.schoolId)
        : await this.sheets.byId(read, sheetId);
    const line = sheet && (await this.sheets.lines(read, sheet.id)).find(({ poolId }) => poolId === pool.id);
    if (!sheet || !line || line.reported === null || sheet.reportedAt === null) return [];
    const name = await this.sources.named(read, [sheet.reportedBy, sheet.decidedBy]);
    const reported: FigureStepResponse = {
      ...step('reported'),
      by: name(sheet.reportedBy),
      at: sheet.reportedAt.toISOString(),
      figures: { ...(JSON.parse(line.reported) as Record<string, unknown>), reason: line.reason, proof: line.proof },
    };
    if (sheetId === undefined) return [reported];
    const { entrySeats, committed, coordinated } = approved;
    const at = sheet.decidedAt?.toISOString() ?? null;
    return [reported, { ...step('approved'), by: name(sheet.decidedBy), at, figures: { entrySeats, committed, coordinated } }];
  }
}

const step = (standing: Standing): Pick<FigureStepResponse, 'step' | 'zh'> => ({ step: standing, zh: STANDING_ZH[standing] });
