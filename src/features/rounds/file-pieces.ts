const PIECE = 1_000_000;

/** A text in pieces of about a million letters, none cut inside a pair of surrogates: each is sound text by itself. */
export class FilePieces {
  private readonly ends: number[] = [];

  constructor(private readonly text: string) {
    for (let end = 0; end < text.length; this.ends.push(end)) {
      end = Math.min(text.length, end + PIECE);
      const code = text.charCodeAt(end);
      if (code >= 0xdc00 && code <= 0xdfff) end += 1;
    }
  }

  /** Piece `number`, counted from 0; null after the last. */
  at(number: number): string | null {
    const end = this.ends[number];
    return end === undefined ? null : this.text.slice(this.ends[number - 1] ?? 0, end);
  }
}
