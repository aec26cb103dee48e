import type { Context } from '../../platform/context/context';
import { writeTextWorkbook } from '../../platform/files/text-workbook';
import type { LedgerLineResponse } from './case-ledger.dto';
import { ledgerWord } from './ledger-words';

type Line = LedgerLineResponse;
type Language = Context['language'];

/** The columns in their order: heading in both languages, and the text of a cell. */
const COLUMNS: readonly (readonly [zh: string, en: string, cell: (line: Line, language: Language, say: Sayings) => string])[] = [
  ['受理号', 'Case number', ({ caseNumber }) => caseNumber ?? ''],
  ['学年', 'School year', ({ schoolYear }) => String(schoolYear)],
  ['批次', 'Round', ({ round }, language) => ledgerWord('round', round, language)],
  ['主管部门', 'Authority', ({ authority }, _, { authorityName }) => authorityName(authority)],
  ['学段', 'Stage', ({ stage }, language) => ledgerWord('stage', stage, language)],
  ['年级', 'Grade', ({ grade }) => grade],
  ['儿童', 'Child', ({ childName }) => childName],
  ['证件号码', 'Document', ({ childDocument }) => childDocument],
  ['渠道', 'Channel', ({ channel }, language) => ledgerWord('channel', channel, language)],
  ['提交时间', 'Submitted', ({ submittedAt }, _, { instant }) => (submittedAt === null ? '' : instant(submittedAt))],
  ['状态', 'State', ({ state }, language) => ledgerWord('state', state, language)],
  ['结论', 'Outcome', ({ outcome }, language) => ledgerWord('outcome', outcome, language)],
  ['安排方式', 'Mode', ({ mode }, language) => ledgerWord('mode', mode, language)],
  ['意向学校', 'Wishes', ({ wishes }) => wishes.join(' / ')],
];

/** How names and instants are written in this city. */
export interface Sayings {
  readonly authorityName: (code: string) => string;
  readonly instant: (iso: string) => string;
}

/** The ledger as a workbook of texts: no cell can run anything. */
export const ledgerWorkbook = (lines: readonly Line[], language: Language, say: Sayings): Promise<Buffer> =>
  writeTextWorkbook([
    {
      name: language === 'en' ? 'Ledger' : '台账',
      rows: [
        COLUMNS.map(([zh, en]) => (language === 'en' ? en : zh)),
        ...lines.map((line) => COLUMNS.map(([, , cell]) => cell(line, language, say))),
      ],
    },
  ]);
