// What keeps a file from being read, in words that say what to do, in both languages.
import { AppError, declaredErrors, type ErrorParams } from '../../platform/errors/app-error';
import type { Words } from './finding-words';
import type { Refusal } from './plan-thread';

/** By the reader's reason, in place of its own English line. */
const REASONS: Readonly<Record<string, Words>> = {
  'SHEET.EMPTY': { zh: '文件里没有内容', en: 'there is nothing in the file' },
  'SHEET.TOO_LARGE': {
    zh: '文件展开后过大，请删去无关的工作表、空行和图片',
    en: 'it unpacks to more than is read; leave out sheets, empty rows and pictures that do not belong to it',
  },
  'SHEET.OLD_EXCEL': {
    zh: '文件加了密码，或是旧版 .xls，请取消密码并另存为 .xlsx',
    en: 'it has a password or is an old .xls; take the password off and save it as .xlsx',
  },
  'SHEET.NOT_A_SHEET': { zh: '文件不是 .xlsx 或 CSV 表格', en: 'it is neither an .xlsx workbook nor a CSV' },
  'SHEET.ENCODING_UNKNOWN': {
    zh: '文字编码不是 UTF-8、GBK 或 GB18030，请另存为 .xlsx',
    en: 'its text is neither UTF-8 nor GBK nor GB18030; save it as .xlsx',
  },
  'SHEET.BROKEN': { zh: '文件已损坏，请用表格软件打开后另存为 .xlsx', en: 'it is damaged; open it and save it again as .xlsx' },
  'PLAN.NOT_A_PLAN': {
    zh: '找不到学校名称和班数的表头，或表头下没有学校；可以指定各列的含义后再读',
    en: 'no headings of a name and classes with a site below were found; assign the columns and read it again',
  },
  'ENROLMENT.NOT_A_PLAN': {
    zh: '找不到学校、年级和班数的表头，或表头下没有学校；可以指定各列的含义后再读',
    en: 'no headings of school, grade and classes with a row below were found; assign the columns and read it again',
  },
  'ENROLMENT.YEAR_UNKNOWN': {
    zh: '标题没有写明学年，请在标题中写明，或上传时注明学年',
    en: 'its title names no school year; write it there, or name it when sending the file',
  },
  'PLAN.COORDS_UNKNOWN': { zh: '坐标系须为 wgs84、gcj02 或 bd09', en: 'coordinates are wgs84, gcj02 or bd09' },
};

/** The refusal as an error of the service; an unknown code is a defect. */
export function refusalError({ code, params }: Refusal): AppError {
  const text = declaredErrors().get(code);
  if (!text) throw new Error(`undeclared refusal ${code}`);
  return new AppError(code, text, params);
}

/** The sentence in both languages. */
export function refusalWords({ code, params }: Refusal): Words {
  const said = (language: 'zh' | 'en'): string => {
    const reason = REASONS[String(params['reason'])];
    const own: ErrorParams = reason ? { ...params, message: reason[language] } : params;
    return refusalError({ code, params: own }).sentence(language);
  };
  return { zh: said('zh'), en: said('en') };
}
