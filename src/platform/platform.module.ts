import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { loadConfig } from '../../config/env';
import { AuthorityReach } from './access/authority-reach';
import { Audit } from './audit/audit';
import { AuditHeads } from './audit/audit-heads';
import { AuditSealer } from './audit/audit-sealer';
import { AuditTrail } from './audit/audit-trail';
import { AuditVerifier } from './audit/audit-verifier';
import { SealAuditProcessor } from './audit/seal-audit.processor';
import { CalendarOpenController } from './clock/calendar.open.controller';
import { CityCalendar } from './clock/calendar.query';
import { MoveClock } from './clock/move-clock.command';
import { PublishCalendar } from './clock/publish-calendar.command';
import { APP_CONFIG } from './context/tokens';
import { BlindIndex } from './crypto/blind-index';
import { FieldCipher } from './crypto/field-cipher';
import { DatabaseModule } from './database/database.module';
import { Desk } from './desk/desk';
import { DeskOfficeController } from './desk/desk.office.controller';
import { HealthModule } from './health/health.module';
import { RouteActions } from './http/route-actions';
import { LimitsModule } from './limits/limits.module';
import { LoggingModule } from './logging/logging.module';
import { MetricsModule } from './metrics/metrics.module';
import { Outbox } from './outbox/outbox';
import { PagesModule } from './pages/pages.module';
import { QueuesModule } from './queues/queues.module';

/** Plumbing that every feature may ask for. */
@Global()
@Module({
  imports: [DiscoveryModule, DatabaseModule, QueuesModule, LimitsModule, LoggingModule, HealthModule, MetricsModule, PagesModule],
  controllers: [CalendarOpenController, DeskOfficeController],
  providers: [
    { provide: APP_CONFIG, useFactory: () => loadConfig() },
    Audit,
    AuditHeads,
    AuditSealer,
    AuditTrail,
    AuditVerifier,
    AuthorityReach,
    BlindIndex,
    CityCalendar,
    Desk,
    FieldCipher,
    MoveClock,
    Outbox,
    PublishCalendar,
    RouteActions,
    SealAuditProcessor,
  ],
  exports: [
    APP_CONFIG,
    Audit,
    AuditSealer,
    AuditTrail,
    AuditVerifier,
    AuthorityReach,
    BlindIndex,
    Desk,
    FieldCipher,
    MoveClock,
    Outbox,
    PublishCalendar,
    RouteActions,
    DatabaseModule,
    QueuesModule,
    LimitsModule,
  ],
})
export class PlatformModule {}
