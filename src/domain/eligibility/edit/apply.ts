// Does one operation of the editor to a draft and says how to undo it; pure, so that undo, redo and a replay agree for ever.

import { err, ok, type Result } from '../../kernel/result';
import type { Policy } from '../policy';
import { columnAt, emptyColumn, width, withColumn, withoutColumn, type Column } from './columns';
import { asDraft } from './draft';
import type { EditFault, Operation } from './operation';
import { indexOf, isList, isRecord, pointerOf, tokensOf, valueAt, withChanged, type Json } from './pointer';

type Done = Result<{ readonly document: Json; readonly inverse: Operation }, EditFault>;

const refuse = (code: EditFault['code'], at: string, message: string): { readonly ok: false; readonly error: EditFault } =>
  err({ code, at, message });
const unknown = (at: string) => refuse('placeUnknown', at, `the draft has nothing at ${at === '' ? 'the root' : at}`);

const jsonOf = (policy: Policy): Json => policy as unknown as Json;
const policyOf = (document: Json): Policy => document as unknown as Policy;

function setMember(document: Json, operation: Operation & { do: 'set' }, tokens: readonly string[]): Done {
  const { at, value } = operation;
  const old = valueAt(document, tokens);
  const inverse: Operation = old === undefined ? { do: 'set', at } : { do: 'set', at, value: old };
  const key = tokens.at(-1);
  if (key === undefined) {
    return value === undefined ? refuse('valueMissing', at, 'the whole draft needs a value') : ok({ document: value, inverse });
  }
  const parent = valueAt(document, tokens.slice(0, -1));
  if (isList(parent)) {
    if (old === undefined) return unknown(at);
    if (value === undefined) return refuse('valueMissing', at, 'an item of a list is taken away by "remove"');
    return ok({ document: withChanged(document, tokens, () => value), inverse });
  }
  if (!isRecord(parent) || key === '__proto__') return unknown(at);
  const others = Object.fromEntries(Object.entries(parent).filter(([name]) => name !== key));
  const members = value === undefined ? others : { ...parent, [key]: value };
  return ok({ document: withChanged(document, tokens.slice(0, -1), () => members), inverse });
}

const spliced = (list: readonly Json[], at: number, out: number, ...put: Json[]): readonly Json[] => [
  ...list.slice(0, at),
  ...put,
  ...list.slice(at + out),
];

function changeList(document: Json, operation: Exclude<Operation, { do: 'set' }>, tokens: readonly string[]): Done {
  const { at } = operation;
  const parent = tokens.slice(0, -1);
  const list = valueAt(document, parent);
  if (!isList(list)) return refuse('listExpected', at, `${at} is no place in a list`);
  const last = tokens.at(-1)!;
  const index = indexOf(last, operation.do === 'insert' ? list.length : list.length - 1);
  if (index === undefined || (last === '-' && operation.do !== 'insert')) return unknown(at);
  const done = (changed: readonly Json[], inverse: Operation): Done =>
    ok({ document: withChanged(document, parent, () => changed), inverse });
  const place = (where: number): string => pointerOf([...parent, where]);
  const item = list[index];
  switch (operation.do) {
    case 'insert':
      return done(spliced(list, index, 0, operation.value), { do: 'remove', at: place(index) });
    case 'remove':
      return done(spliced(list, index, 1), { do: 'insert', at: place(index), value: item! });
    case 'duplicate':
      return done(spliced(list, index + 1, 0, item!), { do: 'remove', at: place(index + 1) });
    case 'move':
      if (operation.to < 0 || operation.to >= list.length) return unknown(place(operation.to));
      return done(spliced(spliced(list, index, 1), operation.to, 0, item!), { do: 'move', at: place(operation.to), to: index });
  }
}

/** What the editor gives for a new column: its name and side, and the cells when it puts one back. */
function readColumn(value: Json, policy: Policy, table: Policy['tables'][number]): Column | undefined {
  if (!isRecord(value) || typeof value['name'] !== 'string') return undefined;
  const as = value['as'];
  if (as !== 'input' && as !== 'output') return undefined;
  const empty = emptyColumn(policy, table, value['name'], as);
  const cells = value['cells'] ?? empty.cells;
  const overrides = value['overrides'] ?? empty.overrides;
  if (!isList(cells) || !isList(overrides) || !overrides.every(isList)) return undefined;
  return { name: value['name'], as, cells: cells as Column['cells'], overrides: overrides as Column['overrides'] };
}

function changeColumns(policy: Policy, operation: Operation, tableAt: string, last: string): Done {
  const { at } = operation;
  const index = indexOf(tableAt, policy.tables.length - 1);
  const table = index === undefined ? undefined : policy.tables[index];
  if (!table) return unknown(at);
  const place = (where: number): string => pointerOf(['tables', tableAt, 'columns', where]);
  const wrong = refuse(
    'columnWrong',
    at,
    'a column needs "name", "as": input or output, a place on its side, and a cell for every row',
  );
  const here = indexOf(last, operation.do === 'insert' ? width(table) : width(table) - 1);
  if (here === undefined) return unknown(at);
  const insert = (into: Policy, where: number, column: Column, inverse: Operation): Done => {
    const target = into.tables[index!]!;
    const changed = withColumn(into, target, where, column);
    return changed ? ok({ document: jsonOf(changed), inverse }) : wrong;
  };
  switch (operation.do) {
    case 'insert': {
      const column = readColumn(operation.value, policy, table);
      return column ? insert(policy, here, column, { do: 'remove', at: place(here) }) : wrong;
    }
    case 'remove': {
      const column = columnAt(policy, table, here) as unknown as Json;
      return ok({
        document: jsonOf(withoutColumn(policy, table, here)),
        inverse: { do: 'insert', at: place(here), value: column },
      });
    }
    case 'duplicate':
      return insert(policy, here + 1, columnAt(policy, table, here), { do: 'remove', at: place(here + 1) });
    case 'move': {
      if (operation.to < 0 || operation.to >= width(table)) return unknown(place(operation.to));
      const back: Operation = { do: 'move', at: place(operation.to), to: here };
      return insert(withoutColumn(policy, table, here), operation.to, columnAt(policy, table, here), back);
    }
    case 'set':
      return refuse('columnWrong', at, `a column is renamed at /tables/${tableAt}/inputs or /outputs`);
  }
}

function change(policy: Policy, operation: Operation): Done {
  const tokens = tokensOf(operation.at);
  if (!tokens) return refuse('placeUnknown', operation.at, `${operation.at} is no JSON pointer`);
  const columns = tokens.length === 4 && tokens[0] === 'tables' && tokens[2] === 'columns';
  if (columns) return changeColumns(policy, operation, tokens[1]!, tokens[3]!);
  return operation.do === 'set' ? setMember(jsonOf(policy), operation, tokens) : changeList(jsonOf(policy), operation, tokens);
}

/** One text for another, as in a pasted block of cells: the form of the draft can then be looked at once, at the end. */
const keepsForm = (operation: Operation, inverse: Operation): boolean =>
  operation.do === 'set' && inverse.do === 'set' && typeof operation.value === 'string' && typeof inverse.value === 'string';

export interface Applied {
  readonly policy: Policy;
  readonly inverse: readonly Operation[];
}

/**
 * Does operations as one step: all of them or none. The draft stays a draft (`asDraft`): a step that would leave rows uneven, or a
 * value where the form has none of its type, is refused whole, with the index of the operation. Applying `inverse` to the answer
 * gives a draft with the same canonical JSON as before.
 */
export function apply(policy: Policy, operations: readonly Operation[]): Result<Applied, EditFault & { readonly index: number }> {
  let draft = policy;
  const inverse: Operation[] = [];
  for (const [index, operation] of operations.entries()) {
    const done = change(draft, operation);
    if (!done.ok) return err({ ...done.error, index });
    const { document } = done.value;
    if (index === operations.length - 1 || !keepsForm(operation, done.value.inverse)) {
      const read = asDraft(document);
      if (!read.ok) return err({ code: 'draftBroken', at: operation.at, message: read.error[0]!.message, index });
    }
    draft = policyOf(document);
    inverse.unshift(done.value.inverse);
  }
  return ok({ policy: draft, inverse });
}
