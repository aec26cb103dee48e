import { httpErrors } from './http.errors';
import type { AppError, FieldFault } from '../errors/app-error';

/** The refusal for fields that only a rule over several of them can find wrong; the same code as for single fields. */
export const fieldFaults = (faults: readonly FieldFault[]): AppError => httpErrors.invalidFields({ count: faults.length }, faults);
