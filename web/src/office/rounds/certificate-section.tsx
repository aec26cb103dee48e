// What proves the run: its certificate, its hashes, and the files that supervision takes away.
import { Button, Input } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client';
import { useHandOverKey, type Round } from '../../api/office-rounds.queries';
import { useMay } from '../../api/session.queries';
import { RefusalNote } from '../../kit/refusal-note';
import { columnInstant } from '../../lib/times';
import { Facts } from '../terms/facts';

type Run = Round['runs'][number];

export function CertificateSection({ of }: { of: Round }) {
  const { t } = useTranslation('rounds');
  const may = useMay();
  return (
    <>
      {of.runs.length === 0 && <p className="x-card">{t('certificate.none')}</p>}
      {[...of.runs].reverse().map((run) => (
        <RunRecord key={run.number} of={run} />
      ))}
      <section className="x-card">
        <Hashes
          of={[
            ['seed', of.seed],
            ['keyCommitment', of.roundKeyCommitment],
          ]}
        />
      </section>
      {may('round.export') && of.runs.length > 0 && <Files of={of} />}
    </>
  );
}

function RunRecord({ of }: { of: Run }) {
  const { t } = useTranslation('rounds');
  const { certificate } = of;
  const yes = (value: boolean): string => t(value ? 'certificate.yes' : 'certificate.no');
  return (
    <section className="x-card">
      <h2>
        {t('certificate.title')} · {t('certificate.run', { number: of.number })}
      </h2>
      {certificate !== null && (
        <Facts
          of={[
            [t('certificate.feasible'), yes(certificate.feasible)],
            [t('certificate.blocking'), String(certificate.blocking)],
            [t('certificate.checked'), String(certificate.checkedPairs)],
            [t('certificate.optimal'), certificate.studentOptimal === null ? t('certificate.household') : yes(certificate.studentOptimal)],
            [t('certificate.fixed'), String(certificate.fixed)],
            [t('certificate.finished'), of.finishedAt === null ? '—' : columnInstant(of.finishedAt)],
          ]}
        />
      )}
      <Hashes
        of={[
          ['instance', of.instanceHash],
          ['outcome', of.outcomeHash],
          ['root', of.merkleRoot],
        ]}
      />
    </section>
  );
}

function Hashes({ of }: { of: readonly (readonly [name: string, text: string | null])[] }) {
  const { t } = useTranslation('rounds');
  return (
    <dl className="x-hashes">
      {of.map(([name, text]) => (
        <div key={name}>
          <dt className="x-quiet x-small">{t(`certificate.${name}`)}</dt>
          <dd className="x-hash">{text ?? '—'}</dd>
        </div>
      ))}
    </dl>
  );
}

function Files({ of }: { of: Round }) {
  const { t } = useTranslation('rounds');
  const take = useMutation({ mutationFn: ({ path, name }: { path: string; name: string }) => download(path, name) });
  const fileName = (what: string): string => `${of.schoolYear}-${of.kind}-${of.number}-${what}.json`;
  return (
    <section className="x-card" aria-labelledby="files">
      <h2 id="files">{t('files.title')}</h2>
      <p>{t('files.hint')}</p>
      <div className="x-deeds">
        {(['instance', 'outcome'] as const).map((what) => (
          <Button key={what} loading={take.isPending && take.variables.path.endsWith(what)} onClick={() => take.mutate({ path: `/api/office/rounds/${of.id}/${what}`, name: fileName(what) })}>
            {t(`files.${what}`)}
          </Button>
        ))}
        <Button onClick={() => take.mutate({ path: '/api/open/verifier/xuewei-verify.mjs', name: 'xuewei-verify.mjs' })}>{t('files.verifier')}</Button>
      </div>
      <RefusalNote fault={take.error} />
      <RoundKey of={of} />
    </section>
  );
}

function RoundKey({ of }: { of: Round }) {
  const { t } = useTranslation('rounds');
  const key = useHandOverKey(of.id);
  const [number, setNumber] = useState('');
  if (of.seed === null) return <p className="x-quiet">{t('files.keySeed')}</p>;
  return (
    <>
      <h3>{t('files.key')}</h3>
      <p className="x-quiet">{t('files.keyHint')}</p>
      <form
        className="x-deeds"
        onSubmit={(event) => {
          event.preventDefault();
          key.mutate(number.trim());
        }}
      >
        <label htmlFor="letter">{t('files.number')}</label>
        <Input id="letter" value={number} maxLength={60} className="x-letter" onChange={(event) => setNumber(event.target.value)} />
        <Button htmlType="submit" loading={key.isPending} disabled={number.trim().length < 2}>
          {t('files.keyConfirm')}
        </Button>
      </form>
      <RefusalNote fault={key.error} />
      {key.data && (
        <p className="x-note x-note-warn" role="status">
          {t('files.keyShown')} <span className="x-hash">{key.data.roundKey}</span>
        </p>
      )}
    </>
  );
}
