import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import { Ctx } from '../../platform/http/request-context';
import type { Context } from '../../platform/context/context';
import { AuthorityList } from './authority-list.query';
import { schoolActions } from './schools.access';

export class AuthorityResponse {
  @ApiProperty()
  code: string;

  @ApiProperty()
  nameZh: string;

  @ApiProperty()
  nameEn: string;

  @ApiProperty({ type: String, nullable: true })
  parent: string | null;
}

@ApiTags('open')
@Controller('api/open/authorities')
export class AuthoritiesOpenController {
  constructor(private readonly list: AuthorityList) {}

  @Get()
  @RouteAction(schoolActions['authorities.read'])
  @ApiOkResponse({ type: [AuthorityResponse] })
  read(@Ctx() ctx: Context): Promise<AuthorityResponse[]> {
    return this.list.execute(ctx);
  }
}
