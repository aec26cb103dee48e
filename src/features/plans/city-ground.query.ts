import { Inject, Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { APP_CONFIG, type AppConfig } from '../../platform/context/tokens';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DistrictOutlines } from './district-outlines.query';

export interface GroundOfMaps {
  readonly type: 'FeatureCollection';
  readonly features: Record<string, unknown>[];
  readonly tiles: { readonly url: string; readonly attribution: string } | null;
}

/** The ground of every map: the districts' outlines, and tiles below them where the installation names some. */
@Injectable()
export class CityGround {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outlines: DistrictOutlines,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'MAP_TILE_URL' | 'MAP_TILE_ATTRIBUTION'>,
  ) {}

  ask(ctx: Context): Promise<GroundOfMaps> {
    const { MAP_TILE_URL: url, MAP_TILE_ATTRIBUTION: attribution = '' } = this.config;
    return this.work.read(ctx, async (read) => ({
      type: 'FeatureCollection',
      features: [...(await this.outlines.byName(read))].map(([name, coordinates]) => ({
        type: 'Feature',
        geometry: { type: 'MultiPolygon', coordinates },
        properties: { name, drawn: '示意' },
      })),
      tiles: url ? { url, attribution: attribution.trim() } : null,
    }));
  }
}
