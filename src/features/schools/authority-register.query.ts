import { Injectable } from '@nestjs/common';
import { AuthorityTree, type Authority } from '../../domain/kernel/authority';
import type { Read } from '../../platform/database/transaction';
import { AuthoritiesRepository } from './authorities.repository';

/** What a bureau's own name adds to that of its district. */
const OFFICE =
  /(?:人民政府|管理?委员?会|管委会)?(?:教育(?:文化)?(?:体育)?(?:旅游)?(?:卫生)?|教体|教文体|社会事业)?(?:局|部|中心|委员会)$/;
/** Whom a family turns to. */
export interface AuthorityDesk {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly telephone: string | null;
}

const compact = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

/** The city's admitting authorities. */
@Injectable()
export class AuthorityRegister {
  constructor(private readonly authorities: AuthoritiesRepository) {}

  /** In the order in which lists show them, the city bureau first. */
  async all(read: Read): Promise<Authority[]> {
    const rows = await this.authorities.all(read);
    return rows.map(({ code, nameZh, nameEn, parentCode, gb2260 }) => ({ code, nameZh, nameEn, parent: parentCode, gb2260 }));
  }

  /** The desk of each authority, by code: its name and the number that families ring up. */
  async desks(read: Read): Promise<Map<string, AuthorityDesk>> {
    const rows = await this.authorities.all(read);
    return new Map(rows.map(({ code, nameZh, nameEn, telephone }) => [code, { code, nameZh, nameEn, telephone }]));
  }

  async tree(read: Read): Promise<AuthorityTree> {
    return new AuthorityTree(await this.all(read));
  }

  /** Finds the code for a name as sheets write it: 金水区, 金水区教育局, 郑州市金水区, 410105; null for a place that is none of the city's. */
  async byName(read: Read): Promise<(name: string) => string | null> {
    const codes = new Map<string, string>();
    const rows = await this.authorities.all(read);
    const city = rows.find((row) => row.parentCode === null);
    for (const { code, nameZh, aliases, gb2260 } of rows) {
      for (const name of [code, nameZh, ...(JSON.parse(aliases) as string[]), ...(gb2260 ? [gb2260] : [])])
        codes.set(compact(name), code);
    }
    const cityName = city ? compact(city.nameZh).replace(OFFICE, '') : '';
    return (name) => {
      const whole = compact(name);
      const inCity = cityName !== '' && whole.startsWith(cityName) ? whole.slice(cityName.length) : whole;
      const forms = [whole, inCity, whole.replace(OFFICE, ''), inCity.replace(OFFICE, '')];
      return forms.map((form) => codes.get(form)).find((code) => code !== undefined) ?? null;
    };
  }
}
