import { Injectable } from '@nestjs/common';
import type { Read } from '../../platform/database/transaction';
import { DistrictShapesRepository } from './district-shapes.repository';
import type { DistrictShapes } from './reading/district-shapes';

/** Where the city's districts lie, by their names, for whoever draws a map; empty while nobody has brought their shapes. */
@Injectable()
export class DistrictOutlines {
  constructor(private readonly shapes: DistrictShapesRepository) {}

  async byName(read: Read): Promise<DistrictShapes> {
    return (await this.shapes.standing(read)) ?? new Map();
  }
}
