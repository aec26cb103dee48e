import { AuthorityTree, type Authority } from '../../domain/kernel/authority';
import { err, ok, type Result } from '../../domain/kernel/result';

/** An authority as the city's file gives it. */
export interface AuthorityInFile extends Authority {
  /** Other names that plans and registers use for it, e.g. 管城区 for 管城回族区. */
  readonly aliases: readonly string[];
  /** Of the desk that families ring up; null when it is not published. */
  readonly telephone: string | null;
}

const FORMAT = 'xuewei.authorities/1';
const CODE = /^[A-Z0-9]{2,12}$/;
const TELEPHONE = /^\+?[0-9 ()-]{5,40}$/;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Reads `xuewei.authorities/1`, in the order of the file, parents before children. Errors: one sentence for each fault. */
export function readAuthorityFile(text: string): Result<AuthorityInFile[], string[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err(['the file is not JSON']);
  }
  if (!isRecord(json) || json['format'] !== FORMAT || !Array.isArray(json['authorities'])) {
    return err([`expected {"format": "${FORMAT}", "authorities": [...]}`]);
  }
  const faults: string[] = [];
  const authorities = json['authorities'].flatMap((entry: unknown, at) => {
    const read = readAuthority(entry);
    if (read === null)
      faults.push(`authorities[${at}] needs code, nameZh, nameEn, parent and gb2260 (text or null), aliases (list of texts); telephone, where given, digits`);
    return read ?? [];
  });
  authorities.forEach(({ code, parent }, at) => {
    const above = authorities.slice(0, at).some((earlier) => earlier.code === parent);
    if (parent !== null && !above) faults.push(`${code}: its parent ${parent} must stand before it`);
  });
  const names = authorities.flatMap(({ nameZh, aliases }) => [nameZh, ...aliases]);
  for (const name of new Set(names.filter((one, at) => names.indexOf(one) !== at)))
    faults.push(`the name ${name} stands for two authorities`);
  if (authorities.filter(({ parent }) => parent === null).length !== 1)
    faults.push('exactly one authority, the city bureau, has no parent');
  if (faults.length === 0) {
    try {
      new AuthorityTree(authorities);
    } catch (fault) {
      faults.push(fault instanceof Error ? fault.message : String(fault));
    }
  }
  return faults.length > 0 ? err(faults) : ok(authorities);
}

function readAuthority(entry: unknown): AuthorityInFile | null {
  if (!isRecord(entry)) return null;
  const { code, nameZh, nameEn, parent, gb2260, aliases, telephone = null } = entry;
  if (!isText(code) || !CODE.test(code) || !isText(nameZh) || !isText(nameEn)) return null;
  if (parent !== null && !isText(parent)) return null;
  if (gb2260 !== null && !(isText(gb2260) && /^\d{6}$/.test(gb2260))) return null;
  if (!Array.isArray(aliases) || !aliases.every(isText)) return null;
  if (telephone !== null && !(isText(telephone) && TELEPHONE.test(telephone))) return null;
  return { code, nameZh, nameEn, parent, gb2260, aliases, telephone };
}
