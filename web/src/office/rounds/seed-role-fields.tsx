// Who gives the parts of the lottery's seed, in the order in which they stand in it: two at least.
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';

const [LEAST, MOST] = [2, 9];
const CODE = /^[a-z][a-z-]{0,23}$/;

export function SeedRoleFields({ enteredBy }: { enteredBy: readonly string[] }) {
  const { t } = useTranslation(['announce', 'kit', 'roles']);
  const written = [{ required: true, whitespace: true, message: t('kit:required') }];
  return (
    <Form.List name="parts">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="x-seed-role">
              <legend>{t('part', { number: name + 1 })}</legend>
              <Form.Item name={[name, 'zh']} label={t('partZh')} rules={written}>
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item name={[name, 'en']} label={t('partEn')} rules={written}>
                <Input maxLength={120} lang="en" />
              </Form.Item>
              <Form.Item
                name={[name, 'role']}
                label={t('partRole')}
                extra={t('partRoleHint')}
                rules={[
                  { required: true, message: t('kit:required') },
                  { pattern: CODE, message: t('partRoleWrong') },
                  ({ getFieldValue }) => ({
                    validator: (_, value: string | undefined) =>
                      (getFieldValue('parts') as { role?: string }[]).filter((part) => value && part?.role === value).length > 1
                        ? Promise.reject(new Error(t('partRoleTwice')))
                        : Promise.resolve(),
                  }),
                ]}
              >
                <Input maxLength={24} autoComplete="off" spellCheck={false} />
              </Form.Item>
              <Form.Item name={[name, 'enteredBy']} label={t('partEnteredBy')} rules={[{ required: true, message: t('kit:required') }]}>
                <Select options={enteredBy.map((role) => ({ value: role, label: t(`roles:${role}`) }))} />
              </Form.Item>
              {fields.length > LEAST && (
                <Button type="link" danger onClick={() => remove(name)} className="x-seed-remove">
                  {t('removePart', { number: name + 1 })}
                </Button>
              )}
            </fieldset>
          ))}
          {fields.length < MOST && <Button onClick={() => add({})}>{t('addPart')}</Button>}
        </>
      )}
    </Form.List>
  );
}
