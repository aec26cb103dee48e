import type { SheetFault } from './sheet';
import { zipEntries } from './zip-directory';

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte);
const said = (code: SheetFault['code'], name: string, zh: string, en: string): SheetFault => ({
  code,
  message: `${name} ${zh}。 ${name} ${en}.`,
});

/** The largest that a workbook may unpack to: a small file can be a bomb. */
export const MOST_UNPACKED_BYTES = 256 * 1024 * 1024;

const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x49, 0x46, 0x46],
];

/** True for an archive, which every .xlsx workbook is. */
export const isArchive = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b);

/** The fault of a file that is neither a workbook nor text by its first bytes; null when it may be either. */
export function faultOfKind(bytes: Uint8Array, name: string): SheetFault | null {
  if (startsWith(bytes, 0xd0, 0xcf)) {
    return isEncryptedWorkbook(bytes)
      ? said(
          'SHEET.ENCRYPTED',
          name,
          '有打开密码，请去掉密码后另存为 .xlsx',
          'is protected by a password; take the password off and save it as .xlsx',
        )
      : said('SHEET.OLD_EXCEL', name, '是旧版 Excel 文件，请另存为 .xlsx', 'is an old Excel file; save it as .xlsx');
  }
  const isBitmapLike = PICTURES.some((head) => startsWith(bytes, ...head)) && (bytes[0] !== 0x42 || bytes[6] === 0);
  if (isBitmapLike)
    return said(
      'SHEET.NOT_A_SHEET',
      name,
      '是图片，不是表格，请导出为 .xlsx 或 .csv',
      'is a picture and no sheet; export the sheet as .xlsx or .csv',
    );
  return null;
}

/** An OLE container whose directory names EncryptedPackage (MS-OFFCRYPTO 2.3.4.4) is an .xlsx behind a password. */
function isEncryptedWorkbook(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** The fault of an archive that must not be opened, or is no workbook by its list of files; null for an .xlsx. */
export function faultOfArchive(bytes: Uint8Array, name: string): SheetFault | null {
  const entries = zipEntries(bytes);
  if (entries === null)
    return said('SHEET.BROKEN', name, '已损坏或不完整，请重新保存', 'is a damaged or cut .xlsx workbook; save it again');
  const has = (file: RegExp): boolean => entries.some((entry) => file.test(entry.name));
  if (entries.some(({ encrypted }) => encrypted))
    return said('SHEET.ENCRYPTED', name, '有密码，请去掉密码', 'is protected by a password; take it off');
  if (has(/vbaProject\.bin$/i) || has(/^xl\/macrosheets\//i))
    return said(
      'SHEET.MACROS',
      name,
      '含有宏，不能读取，请另存为不含宏的 .xlsx',
      'holds macros and is not read; save it as an .xlsx without macros',
    );
  if (has(/^xl\/workbook\.bin$/i))
    return said('SHEET.NOT_A_SHEET', name, '是 .xlsb 文件，请另存为 .xlsx', 'is an .xlsb file; save it as .xlsx');
  if (!has(/^xl\/workbook\.xml$/i))
    return said(
      'SHEET.NOT_A_SHEET',
      name,
      '不是 .xlsx 工作簿，请另存为 .xlsx',
      'is an archive and no .xlsx workbook; save it as .xlsx',
    );
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED_BYTES) {
    const most = `${MOST_UNPACKED_BYTES / 1024 / 1024} MiB`;
    return said('SHEET.TOO_LARGE', name, `解压后超过 ${most}，不能读取`, `unpacks to more than ${most}, and is not read`);
  }
  return null;
}
