import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';

/** Where the build puts the pages: beside the compiled service, found from the folder that the service runs in. */
export const PAGES_FOLDER = resolve('dist', 'web');

const NOT_BUILT =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>学位 Xuewei</title><p>页面尚未构建，请以 npm start 启动。The pages are not built; npm start builds them.</p></html>';

/** The one document of all pages; its scripts and styles lie under /assets/ and carry their hash in their names. */
@Injectable()
export class BuiltPages {
  private readonly file = join(PAGES_FOLDER, 'index.html');

  /** Read every time (it is a kilobyte): pages built anew are those that are shown. */
  document(): string {
    return existsSync(this.file) ? readFileSync(this.file, 'utf8') : NOT_BUILT;
  }
}
