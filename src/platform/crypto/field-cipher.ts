import { createSecretKey, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AppConfig } from '../../../config/env';
import { APP_CONFIG } from '../context/tokens';
import { aesGcmSuite, type CipherSuite } from './cipher-suite';

/** Where a ciphertext lives: it cannot be opened after being moved to another table, column or row. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

/** A ciphertext that does not belong where it was found, or whose key is gone. Carries no content. */
export class SealedFieldFault extends Error {
  constructor(place: Place) {
    super(`sealed field cannot be opened: ${place.table}.${place.column}`);
  }
}

/** Encrypts single fields: text form `suite.keyVersion.base64url`. The newest key seals, every known key opens. */
@Injectable()
export class FieldCipher {
  private readonly keys: ReadonlyMap<string, KeyObject>;
  private readonly current: string;
  private readonly suite: CipherSuite = aesGcmSuite;

  constructor(@Inject(APP_CONFIG) config: Pick<AppConfig, 'FIELD_KEYS'>) {
    const pairs = config.FIELD_KEYS.split(',').map((pair) => pair.split(':') as [string, string]);
    this.keys = new Map(pairs.map(([version, key]) => [version, createSecretKey(key, 'base64')]));
    this.current = pairs[pairs.length - 1]![0];
  }

  seal(text: string, place: Place): string {
    const sealed = this.suite.seal(this.keys.get(this.current)!, Buffer.from(text, 'utf8'), aad(place));
    return `${this.suite.name}.${this.current}.${sealed.toString('base64url')}`;
  }

  /** Throws SealedFieldFault when the text was moved, altered, or its key is unknown. */
  open(sealed: string, place: Place): string {
    const [suite, version, body] = sealed.split('.');
    const key = version === undefined ? undefined : this.keys.get(version);
    if (suite !== this.suite.name || key === undefined || body === undefined) throw new SealedFieldFault(place);
    try {
      return this.suite.open(key, Buffer.from(body, 'base64url'), aad(place)).toString('utf8');
    } catch {
      throw new SealedFieldFault(place);
    }
  }

  /** True when the text was sealed with the newest key. */
  isCurrent(sealed: string): boolean {
    return sealed.startsWith(`${this.suite.name}.${this.current}.`);
  }
}

const aad = ({ table, column, row }: Place): Buffer => Buffer.from(`${table}\u0000${column}\u0000${row}`, 'utf8');
