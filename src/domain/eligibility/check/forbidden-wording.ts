// Reads the texts of clauses and rows for papers that the law forbids to ask for: a table may be clean and its wording not.

import { forbiddenInText } from '../forbidden-facts';
import type { Policy } from '../policy';
import type { PolicyFinding } from './finding';

/** A text that asks for something, and does not say that it is not needed. */
const ASKS =
  /提供|提交|出具|凭|须有|应有|需有|要求|查验|审核|核验|证明|\b(provide|submit|present|show|prove|proof|certificate|required?|requires|needs?|must)\b/iu;
const DENIES =
  /不得|不需|无需|不必|不要求|不再|不作|不以|不采集|严禁|禁止|免于|取消|\b(not|no|never|nor|without|forbidden|must not|free of)\b/iu;

/** Warnings about wordings that ask for forbidden papers. */
export function forbiddenWording(policy: Policy): PolicyFinding[] {
  const rows = [
    ...policy.tables.flatMap((table) => table.rows.map((row, at) => ({ row, table: table.id, at }))),
    ...(policy.overrides ?? []).flatMap(({ table, rows: own }) => own.map((row, at) => ({ row, table, at }))),
  ];
  const texts: { readonly text: string; readonly where: Partial<PolicyFinding>; readonly name: string }[] = [
    ...(policy.clauses ?? []).flatMap(({ id, zh, en }) =>
      [zh, en ?? ''].map((text) => ({ text, where: { name: id }, name: `clause ${id}` })),
    ),
    ...rows.flatMap(({ row, table, at }) =>
      [row.zh ?? '', row.en ?? ''].map((text) => ({
        text,
        where: { table, row: at + 1 },
        name: `table ${table}, row ${at + 1}`,
      })),
    ),
  ];
  return texts.flatMap(({ text, where, name }): PolicyFinding[] => {
    const rule = ASKS.test(text) && !DENIES.test(text) ? forbiddenInText(text) : null;
    if (!rule) return [];
    return [
      {
        code: 'wordingForbidden',
        severity: 'warning',
        ...where,
        text,
        message: `${name}: the wording asks for what must not be asked for (${rule.id}: ${rule.en})`,
        zh: `${name}：文字要求了不得要求的材料（${rule.zh}）`,
      },
    ];
  });
}
