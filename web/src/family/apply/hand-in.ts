// Gives the form to the service: as a new case or over its draft, and submits it unless it is only to be kept.
import { createCase, reviseCase, submitCase } from '../../api/cases.queries';
import { toApplication, type FormValues } from './form-values';

export interface Handing {
  readonly values: FormValues;
  /** False keeps a draft. */
  readonly submit: boolean;
}

/** Two deeds of one press have two keys, both the same when the press is repeated. */
export async function handIn(values: FormValues, submit: boolean, key: string): Promise<{ id: string }> {
  const form = toApplication(values);
  if (values.draftId === null) return createCase({ ...form, submit }, key);
  await reviseCase(values.draftId, form, `${key}-form`);
  return submit ? submitCase(values.draftId, key) : { id: values.draftId };
}
