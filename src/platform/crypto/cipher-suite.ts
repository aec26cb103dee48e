import { createCipheriv, createDecipheriv, createHmac, type KeyObject } from 'node:crypto';
import { randomPiece } from './random-piece';

/** How fields are encrypted and indexed; one implementation a family of algorithms. */
export interface CipherSuite {
  /** Short name written into every ciphertext. */
  readonly name: string;
  /** Encrypts under a secret key of 32 bytes, bound to `aad`; gives raw bytes. */
  seal(key: KeyObject, plain: Buffer, aad: Buffer): Buffer;
  /** Throws when key, bytes or `aad` do not belong together. */
  open(key: KeyObject, sealed: Buffer, aad: Buffer): Buffer;
  /** Keyed one-way index, lower-case hex. */
  index(key: KeyObject, text: string): string;
}

/** AES-256-GCM with a random 96-bit nonce, index by HMAC-SHA-256: nonce ‖ tag ‖ ciphertext. */
export const aesGcmSuite: CipherSuite = {
  name: 'a',
  seal(key, plain, aad) {
    const nonce = randomPiece(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  },
  open(key, sealed, aad) {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 })
      .setAAD(aad)
      .setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
  },
  index(key, text) {
    return createHmac('sha256', key).update(text, 'utf8').digest('hex');
  },
};
