import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { sm3Hex } from '../../domain/kernel/sm3';
import { accessErrors } from '../../platform/access/access.errors';
import { VerifierResponse } from './verifier.dto';

export const VERIFIER_NAME = 'xuewei-verify.mjs';
const ROOT = join(__dirname, '..', '..', '..');
/** The build lays the file beside the compiled service. */
const PATH = join(ROOT, ...(__filename.endsWith('.ts') ? ['dist'] : []), VERIFIER_NAME);

/** The verifier in one file, for whoever wants to check a result without this service. */
@Injectable()
export class VerifierFile {
  private text: Promise<string> | undefined;

  /** Name, size and hash, so that a copy from elsewhere can be compared. */
  async describe(): Promise<VerifierResponse> {
    const bytes = Buffer.from(await this.content(), 'utf8');
    return { name: VERIFIER_NAME, bytes: bytes.length, sm3: `sm3:${sm3Hex(bytes)}` };
  }

  /** The program itself; NOT_FOUND where the service was built without it. */
  async content(): Promise<string> {
    this.text ??= readFile(PATH, 'utf8');
    return this.text.catch(() => {
      throw accessErrors.notFound();
    });
  }
}
