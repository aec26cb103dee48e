// Finds a school by name and authority; each with its distance and this year's coordinated seats.
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Point } from '../../../../src/domain/kernel/geo';
import { useAuthorities } from '../../api/authorities.queries';
import type { OfferedSchool } from '../../api/season.queries';
import { useAnnounce } from '../../kit/live-region';
import { Field } from '../../kit/field';
import { sayMetres } from '../metres';
import { findSchools, type ListedSchool } from './near-schools';

interface SchoolFinderProps {
  readonly offered: readonly OfferedSchool[];
  readonly places: readonly Point[];
  readonly wishes: readonly string[];
  /** Where the child may probably be placed; a school elsewhere is named with a warning. */
  readonly inScope: readonly string[];
  readonly full: boolean;
  readonly onAdd: (code: string) => void;
  /** Shown between the search and the list, e.g. the map of what was found. */
  readonly children: (found: readonly ListedSchool[]) => ReactNode;
}

const A_SCREEN = 20;

export function SchoolFinder({ offered, places, wishes, inScope, full, onAdd, children }: SchoolFinderProps) {
  const { t, i18n } = useTranslation('apply');
  const announce = useAnnounce();
  const authorities = useAuthorities().data ?? [];
  const [text, setText] = useState('');
  const [authority, setAuthority] = useState('');
  const [shown, setShown] = useState(A_SCREEN);
  const nameOf = (code: string): string => {
    const found = authorities.find((one) => one.code === code);
    return (i18n.language === 'en' ? found?.nameEn : found?.nameZh) ?? code;
  };
  const outOfScope = (school: OfferedSchool): boolean => inScope.length > 0 && !inScope.includes(school.authorityCode);
  const found = findSchools(offered, places, { text, authority, first: inScope });
  const with_ = new Set(offered.map(({ authorityCode }) => authorityCode));
  const search = (next: () => void): void => {
    next();
    setShown(A_SCREEN);
  };
  return (
    <>
      <div className="x-search">
        <Field id="school-name" label={t('wish.search')}>
          <input type="search" value={text} onChange={({ target }) => search(() => setText(target.value))} onBlur={() => announce(t('wish.found', { count: found.length }))} />
        </Field>
        <Field id="school-authority" label={t('wish.authority')}>
          <select value={authority} onChange={({ target }) => search(() => setAuthority(target.value))}>
            <option value="">{t('wish.everywhere')}</option>
            {authorities
              .filter(({ code }) => with_.has(code))
              .map(({ code }) => (
                <option key={code} value={code}>
                  {nameOf(code)}
                </option>
              ))}
          </select>
        </Field>
      </div>
      {children(found.slice(0, Math.max(shown, A_SCREEN)))}
      <p className="x-quiet">{found.length === 0 ? t('wish.nothing') : t('wish.found', { count: found.length })}</p>
      {found.slice(0, shown).some(outOfScope) && <p className="x-field-hint">{t('wish.scopeNote')}</p>}
      <ul className="x-schools">
        {found.slice(0, shown).map((school) => (
          <li key={school.code}>
            <span>
              <strong>{school.name}</strong>
              <br />
              <span className="x-quiet x-small">
                {[nameOf(school.authorityCode), school.metres === null ? null : t('wish.away', { metres: sayMetres(school.metres, i18n.language) }), school.seats === 0 ? t('wish.noSeats') : t('wish.seats', { count: school.seats })].filter((part) => part !== null).join(' · ')}
              </span>
              {outOfScope(school) && <span className="x-out-of-scope">{t('wish.perhapsOut')}</span>}
            </span>
            <button
              type="button"
              className="x-button"
              disabled={full || wishes.includes(school.code)}
              aria-label={t(wishes.includes(school.code) ? 'wish.chosenSchool' : 'wish.add', { school: school.name })}
              onClick={() => {
                onAdd(school.code);
                announce(t('wish.added', { school: school.name, order: wishes.length + 1 }));
              }}
            >
              {wishes.includes(school.code) ? t('wish.chosen') : t('wish.addShort')}
            </button>
          </li>
        ))}
      </ul>
      {shown < found.length && (
        <button type="button" className="x-button" onClick={() => setShown(shown + A_SCREEN)}>
          {t('wish.more')}
        </button>
      )}
    </>
  );
}
