import { createHash } from 'node:crypto';
import { FieldCipher, SealedFieldFault, type Place } from './field-cipher';

const key = (name: string): string => createHash('sha256').update(name, 'utf8').digest('base64');
const cipher = (FIELD_KEYS: string): FieldCipher => new FieldCipher({ FIELD_KEYS });
const place: Place = { table: 'child', column: 'documentSealed', row: '0193-a' };
const TEXT = '410199202003150011';

describe('FieldCipher', () => {
  const now = cipher(`1:${key('one')}`);

  it('opens what it sealed, in its place', () => {
    expect(now.open(now.seal(TEXT, place), place)).toBe(TEXT);
  });

  it('never seals the same text into the same ciphertext', () => {
    expect(now.seal(TEXT, place)).not.toBe(now.seal(TEXT, place));
  });

  it('refuses a ciphertext that was moved to another table, column or row', () => {
    const sealed = now.seal(TEXT, place);
    for (const moved of [{ ...place, table: 'account' }, { ...place, column: 'nameSealed' }, { ...place, row: '0193-b' }]) {
      expect(() => now.open(sealed, moved)).toThrow(SealedFieldFault);
    }
  });

  it('keeps the borders between table, column and row', () => {
    const sealed = now.seal(TEXT, { table: 'a', column: 'bc', row: 'd' });
    expect(() => now.open(sealed, { table: 'ab', column: 'c', row: 'd' })).toThrow(SealedFieldFault);
  });

  it('refuses a ciphertext of which any byte was altered', () => {
    const [suite, version, body] = now.seal(TEXT, place).split('.') as [string, string, string];
    const bytes = Buffer.from(body, 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes);
      altered[at] = altered[at]! ^ 1;
      expect(() => now.open(`${suite}.${version}.${altered.toString('base64url')}`, place)).toThrow(SealedFieldFault);
    }
  });

  it('refuses a cut, empty or foreign text', () => {
    const sealed = now.seal(TEXT, place);
    for (const text of ['', 'x', TEXT, sealed.slice(0, 20), sealed.slice(0, -4), sealed.replace(/^a/, 'b')]) {
      expect(() => now.open(text, place)).toThrow(SealedFieldFault);
    }
  });

  it('refuses a key version that it does not know, and another key under a known version', () => {
    const sealed = cipher(`2:${key('two')}`).seal(TEXT, place);
    expect(() => now.open(sealed, place)).toThrow(SealedFieldFault);
    expect(() => cipher(`2:${key('three')}`).open(sealed, place)).toThrow(SealedFieldFault);
  });

  it('opens with the old key after a rotation and seals with the newest', () => {
    const rotated = cipher(`1:${key('one')},2:${key('two')}`);
    const old = now.seal(TEXT, place);
    const fresh = rotated.seal(TEXT, place);
    expect(rotated.open(old, place)).toBe(TEXT);
    expect([rotated.isCurrent(old), rotated.isCurrent(fresh)]).toEqual([false, true]);
    expect(() => now.open(fresh, place)).toThrow(SealedFieldFault);
  });

  it('says nothing of the content in its fault', () => {
    const sealed = now.seal(TEXT, place);
    expect(() => now.open(sealed, { ...place, row: 'other' })).toThrow(/^sealed field cannot be opened: child\.documentSealed$/);
  });
});
