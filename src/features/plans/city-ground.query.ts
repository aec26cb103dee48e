import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DistrictOutlines } from './district-outlines.query';

/** The districts' outlines for a map's ground. */
@Injectable()
export class CityGround {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outlines: DistrictOutlines,
  ) {}

  ask(ctx: Context): Promise<{ type: 'FeatureCollection'; features: Record<string, unknown>[] }> {
    return this.work.read(ctx, async (read) => ({
      type: 'FeatureCollection',
      features: [...(await this.outlines.byName(read))].map(([name, coordinates]) => ({
        type: 'Feature',
        geometry: { type: 'MultiPolygon', coordinates },
        properties: { name, drawn: '示意' },
      })),
    }));
  }
}
