// Rows that head a block of sites: a district, a stage or a state that goes for every row below.
import type { SiteStatus } from '../../../domain/capacity/site-status';
import type { Stage } from '../../../domain/kernel/school-year';
import { compact } from '../../../platform/files/cells';
import { stagesOfWord, statusOfWord } from './plan-words';

/** What a band says of the sites below it; of one band only one of the three. */
export interface Band {
  readonly district?: string;
  readonly stages?: readonly Stage[];
  readonly status?: SiteStatus;
}

const PLACE = /(?:区|县|市|片区|新城|组团|街道|镇|乡|管委会)$/;
const NUMBERED = /^[（(【\[]?[一二三四五六七八九十]{1,3}[）)】\]]?[、.．\s]|^[（(][一二三四五六七八九十]{1,3}[）)]/;
const COUNT = /[（(，,：:\s]*(?:共计?|合计)?\d+\s*(?:所|个|处|校|园)(?:学校|幼儿园)?[）)]?$/;
const MOST_LETTERS = 20;

/** 郑东新区 from 【郑东新区】, 一、郑东新区, (1) 郑东新区 or 郑东新区（13所）. */
export const bandName = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/^[(【\[]?[一二三四五六七八九十\d]*[)】\]]?[、.]?\s*/, '')
    .replace(/[】\]:]$/, '')
    .replace(COUNT, '')
    .replace(/[】\]]$/, '')
    .trim();

/** The band that a text makes when it stands alone in its row; null when it is a note. */
export function bandOf(text: string): Band | null {
  const name = bandName(text);
  if (name === '' || name.length > MOST_LETTERS || /[。；，,;]/.test(name)) return null;
  const bare = compact(name);
  const stages = stagesOfWord(bare) ?? stagesOfWord(bare.replace(/(?:阶段|学段|部分|类|学校)$/, ''));
  if (stages !== null) return { stages };
  const status = /学校$|类$|项目$|部分$|^(?:现状保留|规划新建|改扩建|在建|近期拟建|预留用地|撤并)$/.test(bare)
    ? statusOfWord(bare.replace(/(?:的|类)?(?:学校|类|项目|部分|幼儿园)$/, ''))
    : null;
  if (status !== null) return { status };
  return PLACE.test(name) || NUMBERED.test(text.normalize('NFKC')) || /^[【\[]/.test(text.trim()) ? { district: name } : null;
}

/** A district's own name with nothing of a school in it: 金水区, 城关镇（3所）; not 东校区. */
const SCHOOL = /校|园区$|小学|中学|幼儿园|初中|高中/;

/** The band that a text makes beside figures alone: 金水区（13所） | 312 | 14040. A name that may be a school's makes none. */
export function bandBesideFigures(text: string): Band | null {
  const band = bandOf(text);
  if (band?.district === undefined) return band;
  return PLACE.test(band.district) && !SCHOOL.test(band.district) ? band : null;
}
