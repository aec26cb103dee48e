import { createHash } from 'node:crypto';
import { BlindIndex } from './blind-index';

const index = (name: string): BlindIndex => new BlindIndex({ INDEX_KEY: createHash('sha256').update(name, 'utf8').digest('base64') });

describe('BlindIndex', () => {
  it('gives equal texts of a kind equal indexes of 64 hex digits', () => {
    expect(index('a').of('phone', '19900000001')).toBe(index('a').of('phone', '19900000001'));
    expect(index('a').of('phone', '19900000001')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('tells kinds apart, so that a telephone never meets a document of the same digits', () => {
    expect(index('a').of('phone', '19900000001')).not.toBe(index('a').of('document', '19900000001'));
  });

  it('gives other indexes under another key, so that a stolen table cannot be searched', () => {
    expect(index('a').of('phone', '19900000001')).not.toBe(index('b').of('phone', '19900000001'));
  });

  it('does not show the text', () => {
    expect(index('a').of('document', '410199202003150011')).not.toContain('410199');
  });
});
