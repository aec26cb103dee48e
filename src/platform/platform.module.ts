import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { loadConfig } from '../../config/env';
import { Audit } from './audit/audit';
import { APP_CONFIG } from './context/tokens';
import { BlindIndex } from './crypto/blind-index';
import { FieldCipher } from './crypto/field-cipher';
import { DatabaseModule } from './database/database.module';
import { Outbox } from './outbox/outbox';
import { QueuesModule } from './queues/queues.module';

/** Plumbing that every feature may ask for. */
@Global()
@Module({
  imports: [DiscoveryModule, DatabaseModule, QueuesModule],
  providers: [{ provide: APP_CONFIG, useFactory: () => loadConfig() }, Audit, Outbox, FieldCipher, BlindIndex],
  exports: [APP_CONFIG, Audit, Outbox, FieldCipher, BlindIndex, DatabaseModule, QueuesModule],
})
export class PlatformModule {}
