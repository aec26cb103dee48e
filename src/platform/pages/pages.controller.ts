import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RouteAction } from '../access/route-action';
import { BuiltPages } from './built-pages';
import { pageActions } from './pages.access';

/** Addresses of pages: the browser's router knows what stands there. Everything else unknown is 404 as before. */
const PAGES = ['/', 'sign-in', 'policy', 'policy/*', 'seats', 'check', 'family', 'family/*', 'school', 'school/*', 'office', 'office/*'];

@ApiExcludeController()
@Controller()
export class PagesController {
  constructor(private readonly pages: BuiltPages) {}

  @Get(PAGES)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @RouteAction(pageActions['page.read'])
  page(): string {
    return this.pages.document();
  }
}
