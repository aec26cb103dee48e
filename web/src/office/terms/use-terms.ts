// Codes of cases, rounds and placements in the words of the office.
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../../api/authorities.queries';

type Kind = 'caseStates' | 'placementStates' | 'roundStates' | 'kinds' | 'stages' | 'grades' | 'outcomes' | 'modes' | 'channels' | 'entries' | 'queryCodes';

export const CASE_STATES = ['draft', 'submitted', 'underReview', 'awaitingSupplement', 'eligible', 'negotiating', 'waiting', 'placed', 'listed', 'closed', 'notEligible', 'notAccepted', 'ordinary', 'waived', 'withdrawn', 'revoked'];
export const PLACEMENT_STATES = ['placed', 'accepted', 'queried', 'received', 'declined', 'lapsed', 'waived', 'revoked', 'replaced'];
export const STAGES = ['kindergarten', 'primary', 'junior', 'senior'];
export const GRADES = ['K1', 'K2', 'K3', 'G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9', 'G10', 'G11', 'G12'];
export const MODES = ['ranked', 'nearest', 'single', 'points', 'catchment', 'negotiated', 'adjusted', 'district', 'list', 'merged'];
const KILOMETRE = 1000;

export function useTerms() {
  const { t, i18n } = useTranslation('terms');
  const authority = useAuthorityName();
  const english = i18n.language === 'en';
  return {
    t,
    language: i18n.language,
    authority,
    /** A code in words; '—' for none. */
    say: (kind: Kind, code: string | null | undefined): string => (code === null || code === undefined ? '—' : t(`${kind}.${code}`, { defaultValue: code })),
    /** The reader's half of a text in both languages. */
    pick: (words: { zh: string; en: string }): string => (english ? words.en : words.zh),
    distance: (metres: number | null | undefined): string => {
      if (metres === null || metres === undefined) return t('noPoint');
      return metres < KILOMETRE ? t('metres', { metres }) : t('kilometres', { km: (metres / KILOMETRE).toFixed(1) });
    },
    roundName: ({ schoolYear, kind, number }: { schoolYear: number; kind: string; number: number }): string =>
      t('roundName', { year: schoolYear, kind: t(`kinds.${kind}`) }) + (number > 1 ? ` · ${t('again', { number: number - 1 })}` : ''),
  };
}
