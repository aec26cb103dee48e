import { createHash } from 'node:crypto';
import { seedCommitment, seedOf } from './seed-parts';

const sm3 = (text: string): string => `sm3:${createHash('sm3').update(text, 'utf8').digest('hex')}`;
const opening = { text: '春风化雨', nonce: 'a1b2c3d4e5f60718' };

describe('a part of the seed', () => {
  it('commits to the text that anybody can write down by hand', () => {
    const written = '{"nonce":"a1b2c3d4e5f60718","role":"notary","round":"2027-main","text":"春风化雨"}';
    expect(seedCommitment('2027-main', 'notary', opening)).toBe(sm3(written));
  });

  it('cannot be handed in by another role or in another round', () => {
    const own = seedCommitment('2027-main', 'notary', opening);
    expect(seedCommitment('2027-main', 'bureau', opening)).not.toBe(own);
    expect(seedCommitment('2028-main', 'notary', opening)).not.toBe(own);
  });
});

describe('the seed', () => {
  const notary = { role: 'notary', ...opening };
  const missing = { role: 'bureau', substitute: '03 11 16 24 27 32 + 09', drawnOn: '2027-07-01' };

  it('is one fixed text of the parts in the order of the roles', () => {
    expect(seedOf('2027-main', [notary, missing])).toBe(
      '{"parts":[{"nonce":"a1b2c3d4e5f60718","role":"notary","text":"春风化雨"},' +
        '{"drawnOn":"2027-07-01","role":"bureau","substitute":"03 11 16 24 27 32 + 09"}],"round":"2027-main"}',
    );
    expect(seedOf('2027-main', [missing, notary])).not.toBe(seedOf('2027-main', [notary, missing]));
  });
});
