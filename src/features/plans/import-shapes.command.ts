import { Injectable } from '@nestjs/common';
import { canonicalHash, canonicalJson } from '../../domain/kernel/canonical-json';
import { authorise } from '../../platform/access/authorise';
import { actorOf } from '../../platform/access/principal';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { newId } from '../../platform/database/new-id';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AuthorityRegister } from '../schools';
import { DistrictShapesRepository } from './district-shapes.repository';
import { planActions } from './plans.access';
import { planErrors } from './plans.errors';
import { coversDistrict, datumOf, readShapes, shapesAsGeoJson } from './reading/district-shapes';

export interface ImportedShapes {
  readonly id: string;
  readonly districts: readonly string[];
  /** Authorities of the city whose points cannot be checked: no shape is theirs and none borders them. */
  readonly notCovered: readonly string[];
  /** True when these very shapes hold already. */
  readonly alreadyImported: boolean;
}

const MOST_LETTERS = 8 * 1024 * 1024;
const TOO_FINE = '轮廓过细，请先简化到约 100 米。 The outlines are too fine; simplify them to about 100 m';

/** Takes the outlines of the city's districts over, in WGS-84 whatever they were drawn in. The same shapes twice are one. */
@Injectable()
export class ImportShapes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shapes: DistrictShapesRepository,
    private readonly authorities: AuthorityRegister,
    private readonly audit: Audit,
  ) {}

  /** Refuses PLAN.SHAPES_UNREADABLE. */
  execute(ctx: Context, json: unknown): Promise<ImportedShapes> {
    authorise(ctx, planActions['plans.import'], {});
    const read = readShapes(json);
    if (!read.ok) throw planErrors.shapesUnreadable({ message: read.error.message });
    const content = shapesAsGeoJson(read.value);
    const text = canonicalJson(content);
    if (text.length > MOST_LETTERS) throw planErrors.shapesUnreadable({ message: TOO_FINE });
    const contentHash = canonicalHash(content);
    const districts = [...read.value.keys()];
    return this.work.write(ctx, async (tx) => {
      const names = (await this.authorities.all(tx)).flatMap(({ nameZh, parent }) => (parent === null ? [] : [nameZh]));
      const notCovered = names.filter((name) => !coversDistrict(read.value, name));
      const latest = await this.shapes.latest(tx);
      if (latest?.contentHash === contentHash) return { id: latest.id, districts, notCovered, alreadyImported: true };
      const importedBy = actorOf(ctx.principal).id ?? '';
      const importedAt = await tx.now();
      const known = await this.shapes.renew(tx, contentHash, importedAt, importedBy);
      const id = known ?? newId<'districtShapeSet'>();
      if (known === null)
        await this.shapes.insert(tx, { id, contentHash, drawnIn: String(datumOf(json)), content: text, importedAt, importedBy });
      await this.audit.record(tx, ctx, {
        action: 'plans.importShapes',
        subject: { type: 'districtShapeSet', id },
        details: { contentHash, districts: districts.length },
      });
      return { id, districts, notCovered, alreadyImported: false };
    });
  }
}
