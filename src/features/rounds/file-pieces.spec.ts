import { FilePieces } from './file-pieces';

const joined = (pieces: FilePieces): string[] => {
  const all: string[] = [];
  for (let number = 0, piece = pieces.at(0); piece !== null; number += 1, piece = pieces.at(number)) all.push(piece);
  return all;
};

describe('the pieces of a file', () => {
  it('are the file again, in order, however often they are asked for', () => {
    const text = 'abc'.repeat(800_000);
    const pieces = new FilePieces(text);
    expect(joined(pieces)).toHaveLength(3);
    expect(joined(pieces).join('')).toBe(text);
    expect(pieces.at(3)).toBeNull();
  });

  it('are none for an empty file', () => {
    expect(new FilePieces('').at(0)).toBeNull();
  });

  it('never end inside a letter of two units', () => {
    const text = `${'a'.repeat(999_999)}𠀀${'b'.repeat(5)}`;
    expect(joined(new FilePieces(text)).map((piece) => Buffer.from(piece, 'utf8').toString('utf8') === piece)).toEqual([
      true,
      true,
    ]);
    expect(joined(new FilePieces(text)).join('')).toBe(text);
  });
});
