import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { OwnSchool } from './own-school.query';
import { schoolActions } from './schools.access';
import { OwnSchoolResponse } from './schools.dto';

@ApiTags('school')
@Controller('api/school')
export class SchoolsSchoolController {
  constructor(private readonly own: OwnSchool) {}

  @Get()
  @RouteAction(schoolActions['school.readOwn'])
  read(@Ctx() ctx: Context): Promise<OwnSchoolResponse> {
    return this.own.execute(ctx);
  }
}
