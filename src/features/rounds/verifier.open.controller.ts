import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import { roundActions } from './rounds.access';
import { VerifierResponse } from './verifier.dto';
import { VERIFIER_NAME, VerifierFile } from './verifier-file.query';

@ApiTags('open')
@Controller('api/open/verifier')
export class VerifierOpenController {
  constructor(private readonly file: VerifierFile) {}

  @Get()
  @RouteAction(roundActions['verifier.read'])
  describe(): Promise<VerifierResponse> {
    return this.file.describe();
  }

  @Get(VERIFIER_NAME)
  @RouteAction(roundActions['verifier.read'])
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('content-disposition', `attachment; filename="${VERIFIER_NAME}"`)
  @ApiProduces('text/javascript')
  @ApiOkResponse({ schema: { type: 'string' } })
  download(): Promise<string> {
    return this.file.content();
  }
}
