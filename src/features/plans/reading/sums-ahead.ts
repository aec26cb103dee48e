// Sums that stand above the sites they cover: a 合计 below the headings, a 小计 or a block's title with figures before its rows.
import type { Band } from './band-row';
import type { PlanSite } from './plan-document';
import type { PlanRow } from './plan-row';
import { checkSum } from './plan-sums';

type BandKind = keyof Band;

interface Ahead {
  readonly row: PlanRow;
  readonly sites: PlanSite[];
}

/** A block that is open: what kind of band began it, and the sum of its title where that has figures. */
interface Block {
  readonly kind: BandKind;
  readonly sum: Ahead | null;
}

const kindOf = (band: Band): BandKind => (band.district !== undefined ? 'district' : band.stages ? 'stages' : 'status');

/** Collects the sites that follow a sum and compares them once the block ends; a sum is checked once, above or below. */
export class SumsAhead {
  /** From the outside in: districts with stages in them, or the other way round. */
  private blocks: Block[] = [];
  private block: Ahead | null = null;
  private whole: Ahead | null = null;
  private leads = false;

  /** A sum over none yet stands above its sites, and so does every later one of a block. */
  isAhead(covers: 'block' | 'sheet' | 'either', sitesBefore: number): boolean {
    return sitesBefore === 0 || (covers === 'block' && this.leads);
  }

  sum(row: PlanRow, covers: 'block' | 'sheet' | 'either'): void {
    this.endBlock();
    if (covers === 'block') {
      this.leads = true;
      this.block = { row, sites: [] };
    } else this.whole = { row, sites: [] };
  }

  /** A band ends the block of its kind with all blocks inside it. */
  band(row: PlanRow, band: Band, hasFigures: boolean): void {
    this.endBlock();
    const kind = kindOf(band);
    const same = this.blocks.findIndex((one) => one.kind === kind);
    if (same >= 0) this.blocks.splice(same).forEach(({ sum }) => check(sum));
    this.blocks.push({ kind, sum: hasFigures ? { row, sites: [] } : null });
  }

  /** The sum below a block ends what a sum above it would cover. */
  endBlock(): void {
    check(this.block);
    this.block = null;
  }

  site(site: PlanSite): void {
    for (const sum of [this.block, this.whole, ...this.blocks.map((one) => one.sum)]) sum?.sites.push(site);
  }

  end(): void {
    this.endBlock();
    for (const sum of [this.whole, ...this.blocks.map((one) => one.sum)]) check(sum);
  }
}

const check = (ahead: Ahead | null): void => {
  if (ahead) checkSum(ahead.row, [ahead.sites]);
};
