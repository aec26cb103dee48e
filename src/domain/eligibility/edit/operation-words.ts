// What a step of the editor did, in words: for the history of a draft, and for whoever edited an older state of it meanwhile.

import type { Policy } from '../policy';
import type { Operation } from './operation';
import { placeWords, type Words } from './place-words';
import { isRecord, tokensOf, valueAt, type Json } from './pointer';

const LONGEST = 40;

function shown(value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return '（空）';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const quoted = (value: Json | undefined): Words => {
  const text = shown(value);
  return text === '（空）' ? { zh: text, en: '(empty)' } : { zh: `“${text}”`, en: `“${text}”` };
};

/** One operation in words of both languages; `before` is the draft it was done to. */
export function operationWords(before: Policy, operation: Operation): Words {
  const document = before as unknown as Json;
  const tokens = tokensOf(operation.at) ?? [];
  const place = placeWords(document, tokens);
  switch (operation.do) {
    case 'set': {
      const [old, now] = [quoted(valueAt(document, tokens)), quoted(operation.value)];
      if (tokens.length === 0) return { zh: '换成了另一份文件', en: 'replaced by another file' };
      return { zh: `${place.zh}：由${old.zh}改为${now.zh}`, en: `${place.en}: ${old.en} became ${now.en}` };
    }
    case 'insert': {
      const list = placeWords(document, tokens.slice(0, -1));
      const name = isRecord(operation.value) ? operation.value['name'] : undefined;
      const what = tokens[2] === 'columns' && name !== undefined ? quoted(name) : { zh: '', en: '' };
      return {
        zh: `${what.zh === '' ? place.zh : `${list.zh} ${what.zh}`}：新增`,
        en: `${what.en === '' ? place.en : `${list.en} ${what.en}`}: added`,
      };
    }
    case 'remove':
      return { zh: `${place.zh}：删除`, en: `${place.en}: removed` };
    case 'move':
      return { zh: `${place.zh}：移到第 ${operation.to + 1} 位`, en: `${place.en}: moved to place ${operation.to + 1}` };
    case 'duplicate':
      return { zh: `${place.zh}：复制`, en: `${place.en}: duplicated` };
  }
}
