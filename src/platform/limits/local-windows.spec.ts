import { LocalWindows } from './local-windows';

describe('LocalWindows', () => {
  it('counts within a window and begins again after it', () => {
    let now = 0;
    const windows = new LocalWindows(() => now);
    expect(windows.count('a', 1000)).toEqual({ count: 1, leftMillis: 1000 });
    now = 400;
    expect(windows.count('a', 1000)).toEqual({ count: 2, leftMillis: 600 });
    expect(windows.count('b', 1000).count).toBe(1);
    now = 1000;
    expect(windows.count('a', 1000)).toEqual({ count: 1, leftMillis: 1000 });
  });

  it('does not grow without end when every request has another subject', () => {
    const windows = new LocalWindows(() => 0);
    for (let at = 0; at < 60_000; at += 1) windows.count(`k${at}`, 1000);
    expect(windows.size).toBeLessThanOrEqual(50_000);
    expect(windows.count('k59999', 1000).count).toBe(2);
  });
});
