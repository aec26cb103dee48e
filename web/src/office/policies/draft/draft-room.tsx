// One open draft: its head with state and deeds, its parts as tabs, and what is shared by all of them.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useParams } from 'react-router';
import { usePolicyVocabulary } from '../../../api/policies.queries';
import { Asked } from '../../../kit/asked';
import { Loading } from '../../../kit/loading';
import { Page } from '../../../kit/page';
import { marksOf } from '../grid/marks';
import { scopeOf } from '../rules';
import { useDraftSession, type DraftSession } from '../session/use-draft-session';
import { ConflictNote } from './conflict-note';
import { DraftContext, type OpenDraft } from './draft-context';
import { DraftDeeds } from './draft-deeds';
import { DraftHead } from './draft-head';
import { inNames } from './plain-words';
import { useCheck } from './use-check';
import './draft.css';

const PARTS = ['', 'tables', 'facts', 'texts', 'order', 'cases', 'check', 'differences', 'history'] as const;

function Open({ id, session }: { id: string; session: DraftSession }) {
  const { t, i18n } = useTranslation('policies');
  const { checked, checking } = useCheck(id, session);
  const vocabulary = usePolicyVocabulary(id, session.state.server.revision).data ?? null;
  const { policy, state } = session;
  const findings = state.server.findings;
  const scope = useMemo(
    () => (vocabulary ? scopeOf(policy, vocabulary) : null),
    [policy.facts, policy.groups, policy.schoolYear, vocabulary],
  );
  const fresh = checked?.revision === state.server.revision && state.waiting.length === 0; // rows may have moved since an older check
  const found = useMemo(() => marksOf(findings, (fresh && checked?.findings) || []), [findings, checked, fresh]);
  const marks = useMemo(
    () =>
      found.map((mark) => ({ ...mark, zh: inNames(mark.zh, 'zh', policy, scope), en: inNames(mark.en, 'en', policy, scope) })),
    [found, policy.tables, scope],
  );
  const open: OpenDraft = { session, vocabulary, scope, marks, checked, checking };
  const errors = marks.filter(({ severity }) => severity === 'error').length;
  return (
    <DraftContext value={open}>
      <Page wide title={(i18n.language === 'en' && policy.title.en) || policy.title.zh || policy.id} actions={<DraftDeeds />}>
        <DraftHead />
        <ConflictNote />
        <nav className="x-parts" aria-label={t('parts.label')}>
          {PARTS.map((part) => (
            <NavLink
              key={part}
              end={part === ''}
              to={part === '' ? `/office/policies/drafts/${id}` : `/office/policies/drafts/${id}/${part}`}
            >
              {t(`parts.${part === '' ? 'overview' : part}`)}
              {part === 'check' && errors > 0 && <span className="x-count">{errors}</span>}
            </NavLink>
          ))}
        </nav>
        <Outlet />
      </Page>
    </DraftContext>
  );
}

function Room({ id }: { id: string }) {
  const { session, asked } = useDraftSession(id);
  return <Asked of={asked}>{() => (session ? <Open id={id} session={session} /> : <Loading />)}</Asked>;
}

export function DraftRoom() {
  const { id } = useParams();
  return <Room key={id} id={id!} />;
}
