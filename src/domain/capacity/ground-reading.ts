// Reads a planning file place by place, so that a planner is told everything that is wrong with it at once.

/** Where a planning file is wrong, as a JSON pointer, and what was expected there. */
export interface GroundFault {
  readonly at: string;
  readonly zh: string;
  readonly en: string;
}

export type Json = Readonly<Record<string, unknown>>;

/** Collects every fault; what is wrong reads as empty, so that reading goes on behind it. */
export class GroundReading {
  readonly faults: GroundFault[] = [];

  fault(at: string, zh: string, en: string): void {
    this.faults.push({ at, zh, en });
  }

  object(json: unknown, at: string, known?: readonly string[]): Json {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      this.fault(at, '须为一组填写项', 'must be an object');
      return {};
    }
    for (const key of Object.keys(json))
      if (known && !known.includes(key)) this.fault(`${at}/${key}`, '没有这一项，请去掉', 'there is no such key; leave it out');
    return json as Json;
  }

  list(json: unknown, at: string): readonly unknown[] {
    if (Array.isArray(json)) return json;
    this.fault(at, '须为列表', 'must be a list');
    return [];
  }

  text(json: unknown, at: string): void {
    if (typeof json !== 'string' || json.trim() === '') this.fault(at, '须为文字', 'must be text');
  }

  count(json: unknown, at: string, most: number): void {
    if (!Number.isSafeInteger(json) || (json as number) < 0 || (json as number) > most)
      this.fault(at, `须为 0 至 ${most} 的整数`, `must be a whole number from 0 to ${most}`);
  }

  wording(json: unknown, at: string): void {
    const { zh, en } = this.object(json, at, ['zh', 'en']);
    this.text(zh, `${at}/zh`);
    this.text(en, `${at}/en`);
  }

  years(json: unknown, at: string): void {
    for (const [year, count] of Object.entries(this.object(json, at))) {
      if (!/^2\d{3}$/.test(year)) this.fault(`${at}/${year}`, '须为年份，如 2027', 'must be a year such as 2027');
      this.count(count, `${at}/${year}`, 100_000_000);
    }
  }

  year(json: unknown, at: string): void {
    if (!Number.isSafeInteger(json) || (json as number) < 2000 || (json as number) > 2999)
      this.fault(at, '须为年份，如 2027', 'must be a year such as 2027');
  }

  position(json: unknown, at: string): void {
    const [lon, lat] = Array.isArray(json) ? (json as unknown[]) : [];
    if (typeof lon !== 'number' || typeof lat !== 'number' || Math.abs(lon) > 180 || Math.abs(lat) > 90)
      this.fault(at, '须为经度和纬度', 'must be a longitude and a latitude');
  }
}
