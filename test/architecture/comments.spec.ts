import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './plant';
import { sourceFiles } from './source-files';

const EXPORTED = /^export (async )?function |^export (abstract )?class |^export const \w+ = (async )?[(<]/;
/** Doors and wiring: their routes and lists speak for themselves. */
const WIRING = /\.(module|controller|processor|dto)\.ts$/;

/** Lines of a file on which something is exported without a word about its contract. */
function silentExports(text: string): number[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    if (!EXPORTED.test(line)) return [];
    let above = at - 1;
    while (above >= 0 && /^@|^\s+\S|^[)}\]]/.test(lines[above]!) && !/\*\/$/.test(lines[above]!)) above -= 1;
    return /(\*\/|^\/\/.*)$/.test(lines[above] ?? '') ? [] : [at + 1];
  });
}

describe('what domain/ and platform/ export', () => {
  it('says its contract above it', () => {
    const files = [...sourceFiles('src/domain'), ...sourceFiles('src/platform')].filter(
      (path) => !/\.(spec|fixture)\.ts$/.test(path) && !WIRING.test(path),
    );
    expect(
      files.flatMap((path) => silentExports(readFileSync(join(ROOT, path), 'utf8')).map((line) => `${path}:${line}`)),
    ).toEqual([]);
  });

  it('is found where it says nothing', () => {
    expect(silentExports("import { a } from './a';\n\nexport function seats(): number {\n  return 1;\n}\n")).toEqual([3]);
    expect(silentExports('/** Seats of a pool. */\nexport const seats = (): number => 1;\n')).toEqual([]);
    expect(silentExports('/** Holds seats. */\n@Injectable()\nexport class Ledger {}\n')).toEqual([]);
    expect(silentExports('const one = 1;\n@Injectable()\nexport class Ledger {}\n')).toEqual([3]);
  });
});
