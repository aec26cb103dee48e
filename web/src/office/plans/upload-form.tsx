// Sends a plan file: chosen or dropped, with what the file itself cannot say.
import { InboxOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select, Upload as FilePicker } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { sendPlan, UPLOADS } from '../../api/plans.queries';
import { RefusalNote } from '../../kit/refusal-note';
import { useDeed } from '../../lib/use-deed';

const SYSTEMS = ['wgs84', 'gcj02', 'bd09'] as const;

export function UploadForm() {
  const { t } = useTranslation('plans');
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [coords, setCoords] = useState<string>('wgs84');
  const [schoolYear, setSchoolYear] = useState('');
  const send = useDeed({ run: sendPlan, touches: [UPLOADS], onDone: ({ id }) => void navigate(`/office/plans/uploads/${id}`) });
  return (
    <section className="x-card" aria-labelledby="send">
      <h2 id="send" style={{ marginTop: 0 }}>
        {t('send')}
      </h2>
      <FilePicker.Dragger
        accept=".xlsx,.csv"
        maxCount={1}
        fileList={file === null ? [] : [{ uid: '1', name: file.name }]}
        beforeUpload={(chosen) => {
          setFile(chosen);
          return false;
        }}
        onRemove={() => setFile(null)}
      >
        <p>
          <InboxOutlined style={{ fontSize: 28 }} />
        </p>
        <p>{t('drop')}</p>
        <p className="x-quiet x-small">{t('dropHint')}</p>
      </FilePicker.Dragger>
      <Form layout="inline" style={{ marginTop: 12, rowGap: 12 }} onFinish={() => file !== null && send.mutate({ file, coords, schoolYear })}>
        <Form.Item label={t('coords')} htmlFor="coords">
          <Select id="coords" style={{ width: 200 }} value={coords} onChange={setCoords} options={SYSTEMS.map((system) => ({ value: system, label: t(`systems.${system}`) }))} />
        </Form.Item>
        <Form.Item label={t('schoolYear')} htmlFor="schoolYear">
          <Input id="schoolYear" inputMode="numeric" style={{ width: 110 }} placeholder={t('optional')} value={schoolYear} onChange={(event) => setSchoolYear(event.target.value.trim())} />
        </Form.Item>
        <Button type="primary" htmlType="submit" disabled={file === null} loading={send.isPending}>
          {t('sendFile')}
        </Button>
      </Form>
      <RefusalNote fault={send.error} />
    </section>
  );
}
