import { Logger } from './logger';

describe('Logger', () => {
  const written = (work: (logger: Logger) => void, level: 'info' | 'debug' = 'info'): Record<string, unknown>[] => {
    const lines: Record<string, unknown>[] = [];
    work(new Logger({ LOG_LEVEL: level }, { write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>) }));
    return lines;
  };

  it('writes one JSON line a message, with the context that Nest names last and a stack before it', () => {
    const lines = written((logger) => {
      logger.log('ready', 'work');
      logger.error('failed', 'at x', 'http');
      logger.warn({ msg: 'slow', millis: 3 }, 'http');
    });
    expect(lines).toMatchObject([
      { level: 30, msg: 'ready', context: 'work' },
      { level: 50, msg: 'failed', stack: 'at x', context: 'http' },
      { level: 40, msg: 'slow', millis: 3, context: 'http' },
    ]);
  });

  it('leaves out what is below its level', () => {
    expect(written((logger) => logger.debug('detail'))).toEqual([]);
    expect(written((logger) => logger.debug('detail'), 'debug')).toHaveLength(1);
  });

  it('cuts out what carries the name of a credential or a number, at the top and one step down', () => {
    const [line] = written((logger) => logger.log({ msg: 'x', phone: '19900000001', form: { documentNumber: '410199', token: 't' } }));
    expect(JSON.stringify(line)).not.toMatch(/1990|410199|"t"/);
  });

  it('writes of an answered request its id, method, path, status and time', () => {
    const request = { id: 'r', method: 'GET', path: '/api/open/policy', status: 200, millis: 4 };
    expect(written((logger) => logger.answered(request))).toMatchObject([{ level: 30, msg: 'request answered', request }]);
  });
});
