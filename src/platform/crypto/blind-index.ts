import { createSecretKey, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AppConfig } from '../../../config/env';
import { APP_CONFIG } from '../context/tokens';
import { aesGcmSuite } from './cipher-suite';

/** Keyed look-up of encrypted values: equal texts of one kind have equal indexes, and nothing else can be told from them. */
@Injectable()
export class BlindIndex {
  private readonly key: KeyObject;

  constructor(@Inject(APP_CONFIG) config: Pick<AppConfig, 'INDEX_KEY'>) {
    this.key = createSecretKey(config.INDEX_KEY, 'base64');
  }

  /** 64 hex characters; `kind` keeps the indexes of documents and telephones apart; `text` must be normalised. */
  of(kind: 'document' | 'phone' | 'pseudonym', text: string): string {
    return aesGcmSuite.index(this.key, `${kind}\u0000${text}`);
  }
}
