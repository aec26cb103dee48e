import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { CityGround } from './city-ground.query';
import { planActions } from './plans.access';

/** Tiles that the installation draws below its maps. */
export class MapTilesResponse {
  @ApiProperty({ description: 'With {z}, {x} and {y}.' })
  url: string;
  @ApiProperty({ description: 'Whose they are; stands on the map.' })
  attribution: string;
}

export class CityGroundResponse {
  @ApiProperty({ enum: ['FeatureCollection'] })
  type: 'FeatureCollection';

  /** One outline a district, WGS-84, drawn for orientation (示意); empty while nobody has brought shapes. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  features: Record<string, unknown>[];

  /** Null: maps fetch nothing from elsewhere. */
  @ApiProperty({ type: MapTilesResponse, nullable: true })
  tiles: MapTilesResponse | null;
}

@ApiTags('open')
@Controller('api/open/districts')
export class DistrictsOpenController {
  constructor(private readonly ground: CityGround) {}

  /** Outlines of the city's districts as GeoJSON, the ground of every map here. */
  @Get()
  @RouteAction(planActions['districts.read'])
  @ApiOkResponse({ type: CityGroundResponse })
  outlines(@Ctx() ctx: Context): Promise<CityGroundResponse> {
    return this.ground.ask(ctx);
  }
}
