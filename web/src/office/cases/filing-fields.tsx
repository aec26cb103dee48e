// The parts of the counter's form: who is written down, and what the family asks for.
import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAuthorities } from '../../api/authorities.queries';
import { GRADES, useTerms } from '../terms/use-terms';
import { ownershipsOf, type FilingValues } from './filing-values';

const DOCUMENTS = ['residentId', 'hkMacaoTaiwan', 'passport', 'foreignPermit'];
const RELATIONS = ['own', 'adopted', 'step', 'grandchild', 'ward', 'other'];
const RESIDENCES = ['owned', 'rented', 'talentFlat', 'permit', 'other'];

const useNeeded = () => {
  const { t } = useTranslation('kit');
  return [{ required: true, message: t('required') }];
};

function useAuthorityOptions() {
  const { authority } = useTerms();
  return (useAuthorities().data ?? []).map(({ code }) => ({ value: code, label: authority(code) }));
}

/** Name, kind and number of a document. */
function Person({ at, name, kind, number }: { at: readonly string[]; name: string; kind: string; number: string }) {
  const { t } = useTranslation('cases');
  const needed = useNeeded();
  return (
    <>
      <Form.Item name={[...at, 'name']} label={name} rules={needed}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[...at, 'documentType']} label={kind} rules={needed}>
        <Select options={DOCUMENTS.map((value) => ({ value, label: t(`documentTypes.${value}`) }))} />
      </Form.Item>
      <Form.Item name={[...at, 'documentNumber']} label={number} rules={needed}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
    </>
  );
}

export function GuardianFields() {
  const { t } = useTranslation('cases');
  const needed = useNeeded();
  return (
    <fieldset className="x-filing">
      <legend>{t('filing.guardian')}</legend>
      <Form.Item name="phone" label={t('filing.phone')} rules={needed}>
        <Input inputMode="tel" maxLength={11} autoComplete="off" />
      </Form.Item>
      <Person at={['guardian']} name={t('filing.name')} kind={t('filing.documentType')} number={t('filing.documentNumber')} />
      <Form.Item name={['relation', 'kind']} label={t('filing.relation')} rules={needed}>
        <Select options={RELATIONS.map((value) => ({ value, label: t(`filing.relations.${value}`) }))} />
      </Form.Item>
      <Form.Item name={['relation', 'custody']} valuePropName="checked">
        <Checkbox>{t('filing.custody')}</Checkbox>
      </Form.Item>
    </fieldset>
  );
}

export function ChildFields({ schools }: { schools: readonly { value: string; label: string }[] }) {
  const { t } = useTranslation('cases');
  const { say } = useTerms();
  const needed = useNeeded();
  const authorities = useAuthorityOptions();
  return (
    <fieldset className="x-filing">
      <legend>{t('filing.child')}</legend>
      <Person at={['child']} name={t('filing.name')} kind={t('filing.documentType')} number={t('filing.documentNumber')} />
      <Form.Item name={['child', 'bornOn']} label={t('filing.bornOn')} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name={['child', 'sex']} label={t('filing.sex')}>
        <Radio.Group options={[{ value: 'male', label: t('filing.male') }, { value: 'female', label: t('filing.female') }]} />
      </Form.Item>
      <Form.Item name={['child', 'hukouAuthority']} label={t('filing.hukou')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={authorities} />
      </Form.Item>
      <Form.Item name={['enrolled', 'authority']} label={t('filing.enrolledAuthority')} extra={t('filing.enrolledHint')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={authorities} />
      </Form.Item>
      <Form.Item name={['enrolled', 'grade']} label={t('filing.enrolledGrade')}>
        <Select allowClear options={GRADES.map((value) => ({ value, label: say('grades', value) }))} />
      </Form.Item>
      <Form.Item name={['child', 'siblingSchool']} label={t('filing.siblingSchool')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={[...schools]} />
      </Form.Item>
    </fieldset>
  );
}

export function TalentFields() {
  const { t } = useTranslation('cases');
  const needed = useNeeded();
  return (
    <fieldset className="x-filing">
      <legend>{t('filing.talentSection')}</legend>
      <Form.Item name={['talent', 'certificate']} label={t('filing.certificate')} rules={needed}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name={['talent', 'relationToGuardian']} label={t('filing.holderRelation')} rules={needed}>
        <Select options={['self', 'spouse', 'grandparent'].map((value) => ({ value, label: t(`filing.holders.${value}`) }))} />
      </Form.Item>
      <Person at={['talent', 'holder']} name={t('filing.holderName')} kind={t('filing.holderDocumentType')} number={t('filing.holderDocumentNumber')} />
    </fieldset>
  );
}

export function PlaceFields() {
  const { t } = useTranslation('cases');
  const needed = useNeeded();
  const authorities = useAuthorityOptions();
  const point = (at: string) =>
    (['lon', 'lat'] as const).map((axis) => (
      <Form.Item key={axis} name={[at, axis]} label={t(`filing.${axis}`)} extra={t('filing.pointHint')}>
        <InputNumber className="x-whole" />
      </Form.Item>
    ));
  return (
    <fieldset className="x-filing">
      <legend>{t('filing.places')}</legend>
      <Form.Item name={['residence', 'kind']} label={t('filing.residenceKind')} rules={needed}>
        <Select options={RESIDENCES.map((value) => ({ value, label: t(`filing.residences.${value}`) }))} />
      </Form.Item>
      <Form.Item name={['residence', 'authority']} label={t('filing.residenceAuthority')} rules={needed}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={authorities} />
      </Form.Item>
      {point('residence')}
      <Form.Item name={['employer', 'name']} label={t('filing.employerName')}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name={['employer', 'authority']} label={t('filing.employerAuthority')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={authorities} />
      </Form.Item>
      {point('employer')}
    </fieldset>
  );
}

export function AskFields() {
  const { t } = useTranslation('cases');
  const { say } = useTerms();
  const needed = useNeeded();
  const authorities = useAuthorityOptions();
  return (
    <fieldset className="x-filing">
      <legend>{t('filing.ask')}</legend>
      <Form.Item name="round" label={t('filing.round')} rules={needed}>
        <Select options={['main', 'transfer'].map((value) => ({ value, label: say('kinds', value) }))} />
      </Form.Item>
      <Form.Item name={['request', 'authority']} label={t('filing.authority')} rules={needed}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={authorities} />
      </Form.Item>
      <Form.Item name={['request', 'grade']} label={t('filing.grade')} rules={needed}>
        <Select options={GRADES.map((value) => ({ value, label: say('grades', value) }))} />
      </Form.Item>
      <Form.Item name={['request', 'entry']} label={t('filing.entry')} rules={needed}>
        <Select options={['start', 'transfer'].map((value) => ({ value, label: say('entries', value) }))} />
      </Form.Item>
      <Form.Item name={['request', 'schoolOwnership']} label={t('filing.ownership')} rules={needed}>
        <Select options={ownershipsOf.map((value) => ({ value, label: t(`filing.ownerships.${value}`) }))} />
      </Form.Item>
    </fieldset>
  );
}

export function WishFields({ schools }: { schools: readonly { value: string; label: string }[] }) {
  const { t } = useTranslation('cases');
  return (
    <fieldset className="x-filing">
      <legend>{t('filing.wishesSection')}</legend>
      <Form.Item<FilingValues> name="wishes" label={t('filing.wish')} className="x-filing-wide">
        <Select mode="multiple" maxCount={10} options={[...schools]} optionFilterProp="label" />
      </Form.Item>
      <Form.Item<FilingValues> name="acceptsPlacement" valuePropName="checked" className="x-filing-wide">
        <Checkbox>{t('filing.acceptsPlacement')}</Checkbox>
      </Form.Item>
      <Form.Item<FilingValues> name="together" label={t('filing.together')} className="x-filing-wide">
        <Radio.Group
          options={[
            { value: 'policy', label: t('togetherPolicy') },
            { value: 'all', label: t('togetherAll') },
            { value: 'not', label: t('togetherNot') },
          ]}
        />
      </Form.Item>
    </fieldset>
  );
}
