import type { Json, Operation } from '../../domain/eligibility/edit';
import type { FieldFault } from '../../platform/errors/app-error';
import { fieldFaults } from '../../platform/http/field-faults';
import type { DraftSource } from './create-draft.command';
import type { CreateDraftRequest, OperationRequest } from './drafts.dto';

const SOURCES = ['blank', 'versionId', 'policy'] as const;

const fault = (field: string, zh: string, en: string): FieldFault => ({ field, code: 'isDefined', zh, en });

/** The one thing a draft begins from; REQUEST.INVALID_FIELDS when none is given, or several. */
export function draftSource(body: CreateDraftRequest): DraftSource {
  const given = SOURCES.filter((name) => body[name] !== undefined && body[name] !== null);
  if (given.length !== 1) {
    throw fieldFaults([
      fault(
        'blank',
        '请在空白（blank）、已发布版本（versionId）、政策文件（policy）中给出一项。',
        'Give exactly one of blank, versionId and policy.',
      ),
    ]);
  }
  if (body.blank) return { blank: body.blank };
  return body.versionId ? { versionId: body.versionId } : { policy: body.policy };
}

function operationOf(request: OperationRequest, index: number, faults: FieldFault[]): Operation[] {
  const { do: verb, at, value, to } = request;
  if (verb === 'insert' && value === undefined) {
    faults.push(fault(`operations.${index}.value`, '新增须给出内容。', 'An insert needs a value.'));
    return [];
  }
  if (verb === 'move' && to === undefined) {
    faults.push(fault(`operations.${index}.to`, '移动须给出目标位置。', 'A move needs its target.'));
    return [];
  }
  if (verb === 'set') return [value === undefined ? { do: verb, at } : { do: verb, at, value: value as Json }];
  if (verb === 'insert') return [{ do: verb, at, value: value as Json }];
  return [verb === 'move' ? { do: verb, at, to: to! } : { do: verb, at }];
}

/** The operations of a request; every one that lacks its value or target is named. */
export function operationsOf(requests: readonly OperationRequest[]): Operation[] {
  const faults: FieldFault[] = [];
  const operations = requests.flatMap((request, index) => operationOf(request, index, faults));
  if (faults.length > 0) throw fieldFaults(faults);
  return operations;
}
