import { err, ok, type Result } from '../../domain/kernel/result';
import { headingKey, headingsIn, type HandMapping } from './headings';
import type { SheetGrid } from './sheet';

/** Why a mapping cannot be used, in one line that says what to do. */
export interface MappingFault {
  readonly code: 'MAPPING.NOT_A_MAPPING' | 'MAPPING.KEY_UNKNOWN' | 'MAPPING.KEY_TWICE' | 'MAPPING.HEADING_MISSING';
  readonly message: string;
}

/** Under this key a heading is left out on purpose, without a word about it. */
export const IGNORED = 'ignore';

const fault = (code: MappingFault['code'], message: string): Result<never, MappingFault> => err({ code, message });

/**
 * A mapping that a person corrected: heading as it stands in the sheet (rows of one column joined by a blank; blanks and
 * full-width forms make no difference) to one of `fields`, or to `ignore`. No two headings may share a field.
 */
export function readMapping<F extends string>(json: unknown, fields: readonly F[]): Result<HandMapping<F>, MappingFault> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return fault(
      'MAPPING.NOT_A_MAPPING',
      '对应关系须为“表头: 列名”的 JSON 对象。 A mapping is a JSON object of heading: column key.',
    );
  const headings: Record<string, F | null> = {};
  const taken = new Map<F, string>();
  for (const [written, key] of Object.entries(json as Record<string, unknown>)) {
    const heading = written.replace(/\s+/g, ' ').trim();
    const field = fields.find((one) => one === key);
    if (field === undefined && key !== IGNORED) {
      return fault(
        'MAPPING.KEY_UNKNOWN',
        `“${heading}”对应的列名 ${JSON.stringify(key)} 不存在。 "${heading}": there is no column ${JSON.stringify(key)}; use one of ${[...fields, IGNORED].join(', ')}`,
      );
    }
    const other = field && taken.get(field);
    if (other !== undefined)
      return fault(
        'MAPPING.KEY_TWICE',
        `“${other}”与“${heading}”都对应 ${field}，只能留一个。 "${other}" and "${heading}" both give ${field}; keep one`,
      );
    if (field) taken.set(field, heading);
    headings[headingKey(heading)] = field ?? null;
  }
  return ok({ headings });
}

/** The fault of a mapping that names a heading which stands in none of the sheets; null when all stand there. */
export function missingHeading<F extends string>(
  grids: readonly SheetGrid[],
  { headings = {} }: HandMapping<F>,
): MappingFault | null {
  const standing = grids.map(headingsIn);
  const missing = Object.keys(headings).filter((key) => !standing.some((keys) => keys.has(key)));
  if (missing.length === 0) return null;
  const list = missing.map((key) => `“${key}”`).join('、');
  return {
    code: 'MAPPING.HEADING_MISSING',
    message: `表中没有表头 ${list}；多行表头请自上而下以空格相连。 The sheet has no heading ${list}; join the rows of a heading from the top by a blank`,
  };
}
