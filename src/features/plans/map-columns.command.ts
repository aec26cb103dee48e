import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import { actorOf } from '../../platform/access/principal';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { COLUMN_WORDS, columnWords } from './column-words';
import { planActions } from './plans.access';
import { planErrors } from './plans.errors';
import { ReadingOrders, type OrderedReading } from './reading-orders';

/** A planner says what the columns of a file are; it is read again by that. An empty mapping reads it again as it is. */
@Injectable()
export class MapColumns {
  constructor(
    private readonly work: UnitOfWork,
    private readonly orders: ReadingOrders,
  ) {}

  execute(ctx: Context, id: string, mapping: Readonly<Record<string, string>>): Promise<OrderedReading> {
    authorise(ctx, planActions['plans.map'], {});
    requireColumns(mapping);
    return this.work.write(ctx, async (tx) => {
      const upload = await this.orders.uploads.lock(tx, id);
      if (upload === null) throw accessErrors.notFound();
      const given = Object.keys(mapping).length === 0 ? null : canonicalJson(mapping);
      // Who merely has it read again has no hand in how it is read.
      const changes = given !== null || (upload.mapping !== null && !upload.mappingRemembered);
      const same = given !== null && upload.mapping === given && !upload.mappingRemembered;
      if (same && upload.state !== 'refused' && upload.state !== 'adopted') return { id, state: upload.state };
      return this.orders.again(tx, ctx, 'plans.map', upload, {
        mapping: given,
        mappingRemembered: false,
        mappedBy: changes ? (actorOf(ctx.principal).id ?? '') : upload.mappedBy,
      });
    });
  }
}

function requireColumns(mapping: Readonly<Record<string, string>>): void {
  const keys = Object.keys(COLUMN_WORDS);
  const fields = Object.entries(mapping)
    .filter(([, key]) => columnWords(key) === null)
    .map(([heading, key]) => ({
      field: `mapping.${heading}`,
      code: 'columnUnknown',
      zh: `没有“${key}”这一项，可选：${keys.map((one) => `${one}（${columnWords(one)!.zh}）`).join('、')}。`,
      en: `There is no column “${key}”; choose one of ${keys.join(', ')}.`,
    }));
  if (fields.length > 0) throw planErrors.columnUnknown({ count: fields.length }, fields);
}
