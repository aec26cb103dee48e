// A family checks its own line in its own browser: the file never leaves it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeasonSchools } from '../api/offered-schools.queries';
import { usePublicRounds } from '../api/open.queries';
import { Asked } from '../kit/asked';
import { useAnnounce } from '../kit/live-region';
import { Page } from '../kit/page';
import { judgeProof, type Judgement } from './judge-proof';

export function CheckPage() {
  const { t } = useTranslation('check');
  const asked = usePublicRounds();
  return (
    <Page title={t('title')}>
      <p>{t('lead')}</p>
      <p className="x-note">{t('stays')}</p>
      <Asked of={asked}>{(rounds) => <Check roots={rounds.flatMap((round) => round.runs.flatMap((run) => (run.merkleRoot === null ? [] : [{ root: run.merkleRoot, name: `${t(`kinds.${round.kind}`)} ${round.schoolYear} · ${run.number}`, schoolYear: round.schoolYear }])))} />}</Asked>
      <h2>{t('elsewhere')}</h2>
      <p>
        {t('elsewhereHint')} <a href="/api/open/verifier/xuewei-verify.mjs">xuewei-verify.mjs</a>
      </p>
    </Page>
  );
}

interface PublishedRoot {
  readonly root: string;
  readonly name: string;
  readonly schoolYear: number;
}

function Check({ roots }: { roots: readonly PublishedRoot[] }) {
  const { t } = useTranslation('check');
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const [judged, setJudged] = useState<Judgement | null>(null);
  const judge = (content: string): void => {
    const judgement = judgeProof(content, roots.map(({ root }) => root));
    setJudged(judgement);
    announce(t(judgement.kind === 'published' ? 'published' : 'notPublished'));
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const content = await file.text();
    setText(content);
    judge(content);
  };
  return (
    <section className="x-card">
      <div className="x-field">
        <label htmlFor="proof-file">{t('file')}</label>
        <input id="proof-file" type="file" accept=".json,application/json" onChange={(event) => void take(event.target.files?.[0])} />
      </div>
      <div className="x-field">
        <label htmlFor="proof-text">{t('paste')}</label>
        <textarea id="proof-text" rows={6} value={text} onChange={(event) => setText(event.target.value)} spellCheck={false} />
      </div>
      <button type="button" className="x-button x-button-primary" onClick={() => judge(text)} disabled={text.trim() === ''}>
        {t('check')}
      </button>
      {judged !== null && <Answer judged={judged} roots={roots} />}
    </section>
  );
}

function Answer({ judged, roots }: { judged: Judgement; roots: readonly PublishedRoot[] }) {
  const { t, i18n } = useTranslation(['check', 'family']);
  const published = judged.kind === 'unreadable' ? undefined : roots.find(({ root }) => root === judged.proof.merkleRoot);
  const schools = useSeasonSchools(published?.schoolYear ?? 0).data?.schools ?? [];
  /** A line names the school and the grade: ZX-07-057:G1. */
  const nameOf = (line: string): string => {
    const [code, grade] = line.split(':');
    const name = schools.find((school) => school.code === code)?.name ?? code ?? line;
    return grade === undefined ? name : `${name} · ${t(`family:grades.${grade}`)}`;
  };
  const say = (fault: { zh: string; en: string }): string => (i18n.language === 'en' ? fault.en : fault.zh);
  if (judged.kind === 'unreadable') {
    return (
      <div className="x-note x-note-bad">
        <p>{t('unreadable')}</p>
        <p>{t('notJson')}</p>
        {judged.fault !== null && <p className="x-small x-quiet">{say(judged.fault)}</p>}
      </div>
    );
  }
  const { proof } = judged;
  return (
    <div className={judged.kind === 'published' ? 'x-note x-note-good' : 'x-note x-note-bad'}>
      <p>
        <strong>{judged.kind === 'published' ? t('published') : t('notPublished')}</strong>
      </p>
      <ol>
        <li>{t('step1', { steps: proof.path.length })}</li>
        <li>{judged.faults.some(({ code }) => code === 'LINE_CHANGED') ? t('step2Bad') : t('step2', { root: proof.merkleRoot })}</li>
        <li>{judged.kind === 'published' ? t('step3', { name: published?.name }) : t('step3Bad')}</li>
      </ol>
      {judged.faults.map((fault) => (
        <p key={fault.code} className="x-small">
          {say(fault)}
        </p>
      ))}
      <p>{proof.line.school === null ? t('noSchool') : t('school', { school: nameOf(proof.line.school) })}</p>
    </div>
  );
}
