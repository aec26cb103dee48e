// The announcement of a round as it is typed, and as the service takes it.
import type { Announcement, RoundOpening } from '../../api/announcements.queries';

type Part = RoundOpening['lottery']['parts'][number];

export interface OpeningValues {
  readonly kind: RoundOpening['kind'];
  readonly authorities: string[];
  readonly parts: Partial<Part>[];
  readonly substitute: { readonly zh?: string; readonly en?: string };
  readonly keepsWaiting?: boolean;
}

/** What the form begins with: the lottery of the round before, and every authority whose schools have seats. */
export const firstValues = ({ kinds, authorities, lottery }: Announcement): OpeningValues => ({
  kind: (kinds.find(({ roundId }) => roundId === null)?.kind ?? 'main') as OpeningValues['kind'],
  authorities: [...authorities],
  parts: lottery?.parts ?? [{}, {}],
  substitute: lottery?.substitute ?? {},
  keepsWaiting: false,
});

const words = (text: string | undefined): string => (text ?? '').trim();

export const openingOf = (schoolYear: number, { kind, authorities, parts, substitute, keepsWaiting }: OpeningValues): RoundOpening => ({
  schoolYear,
  kind,
  authorities,
  keepsWaiting: keepsWaiting === true,
  lottery: {
    parts: parts.map(({ role, zh, en, enteredBy }) => ({ role: words(role), zh: words(zh), en: words(en), enteredBy: enteredBy! })),
    substitute: { zh: words(substitute.zh), en: words(substitute.en) },
  },
});

/** Where in the form stands what the service names: `lottery.parts.0.zh` → parts, 0, zh. */
export const placeOf = (field: string): (string | number)[] =>
  field
    .replace(/^lottery\./, '')
    .split('.')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
