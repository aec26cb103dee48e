import { Inject, Injectable } from '@nestjs/common';
import { system } from '../../platform/access/principal';
import type { Context } from '../../platform/context/context';
import { APP_CONFIG, type AppConfig } from '../../platform/context/tokens';
import { BlindIndex } from '../../platform/crypto/blind-index';
import { FieldCipher } from '../../platform/crypto/field-cipher';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DevelopmentMessagesRepository } from './development-messages.repository';
import type { Message, MessageGateway } from './message-gateway';

const ctx: Context = { principal: system('development-inbox'), requestId: 'development-inbox', address: null, language: 'zh' };

/** Takes messages into a table instead of sending them, so that a developer can sign in. Refuses to work in production. */
@Injectable()
export class DevelopmentInbox implements MessageGateway {
  constructor(
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'production'>,
    private readonly work: UnitOfWork,
    private readonly messages: DevelopmentMessagesRepository,
    private readonly cipher: FieldCipher,
    private readonly index: BlindIndex,
  ) {}

  get available(): boolean {
    return !this.config.production;
  }

  async send({ id, phone, text }: Message): Promise<void> {
    this.refuseProduction();
    await this.work.write(ctx, (tx) =>
      this.messages.add(tx, {
        id,
        phoneIndex: this.index.of('phone', phone),
        phoneSealed: this.cipher.seal(phone, place('phoneSealed', id)),
        textSealed: this.cipher.seal(text, place('textSealed', id)),
      }),
    );
  }

  /** The latest messages to a telephone, newest first. */
  async latest(phone: string): Promise<{ text: string; sentAt: Date }[]> {
    this.refuseProduction();
    const rows = await this.work.read(ctx, (read) => this.messages.latest(read, this.index.of('phone', phone)));
    return rows.map((row) => ({ text: this.cipher.open(row.textSealed, place('textSealed', row.id)), sentAt: row.sentAt }));
  }

  private refuseProduction(): void {
    if (this.config.production) throw new Error('there is no development inbox in production');
  }
}

const place = (column: string, row: string) => ({ table: 'development_message', column, row });
