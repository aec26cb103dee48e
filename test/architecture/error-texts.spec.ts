import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppModule } from '../../src/app.module';
import { errorPage } from '../../src/cli/errors';
import { declaredErrors } from '../../src/platform/errors/app-error';

describe('the error codes', () => {
  it('stand in docs/errors.md as the service declares them', () => {
    expect(AppModule).toBeDefined();
    expect(readFileSync(join(__dirname, '../../docs/errors.md'), 'utf8')).toBe(errorPage());
  });

  it('have a sentence in both languages, with the same parameters', () => {
    const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    const faults = [...declaredErrors()].filter(
      ([, { zh, en }]) => zh === '' || en === '' || holes(zh).join() !== holes(en).join(),
    );
    expect(faults.map(([code]) => code)).toEqual([]);
  });

  it('are refusals: a status of 400 or more', () => {
    const faults = [...declaredErrors()].filter(([, { status }]) => status < 400 || status > 599);
    expect(faults.map(([code]) => code)).toEqual([]);
  });
});
