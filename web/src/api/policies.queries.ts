// Drafts and versions of policies, and what one does to them.
import { useQuery, type QueryKey } from '@tanstack/react-query';
import { useDeed } from '../lib/use-deed';
import { answer, api, type Schemas } from './client';

const DRAFTS: QueryKey = ['policies', 'drafts'];
const VERSIONS: QueryKey = ['policies', 'versions'];
export const draftKey = (id: string): QueryKey => ['policies', 'draft', id];

const path = (id: string) => ({ path: { id } });
const under = (key: string) => ({ headers: { 'idempotency-key': key } });

export const usePolicyDrafts = () =>
  useQuery({ queryKey: DRAFTS, queryFn: () => answer(api.GET('/api/office/policies/drafts')) });

export const usePolicyVersions = () =>
  useQuery({ queryKey: VERSIONS, queryFn: () => answer(api.GET('/api/office/policies/versions')) });

export const readPolicyDraft = (id: string) => answer(api.GET('/api/office/policies/drafts/{id}', { params: path(id) }));

const LOOK_AGAIN = 20_000;

/** The draft; looked at again while somebody has it open, for another officer may be at work on it. */
export const usePolicyDraft = (id: string) =>
  useQuery({ queryKey: draftKey(id), queryFn: () => readPolicyDraft(id), refetchInterval: LOOK_AGAIN, staleTime: 0 });

/** What may be written where; another with every revision that declares facts or groups. */
export const usePolicyVocabulary = (id: string, revision: number) =>
  useQuery({
    queryKey: [...draftKey(id), 'vocabulary', revision],
    queryFn: () => answer(api.GET('/api/office/policies/drafts/{id}/vocabulary', { params: path(id) })),
    placeholderData: (before) => before,
    staleTime: Infinity,
  });

export const usePolicyCheck = (id: string, revision: number | null) =>
  useQuery({
    queryKey: [...draftKey(id), 'check', revision],
    queryFn: async () => ({
      revision,
      ...(await answer(api.GET('/api/office/policies/drafts/{id}/check', { params: path(id) }))),
    }),
    enabled: revision !== null,
    placeholderData: (before) => before,
    staleTime: Infinity,
  });

export const usePolicyCases = (id: string, revision: number) =>
  useQuery({
    queryKey: [...draftKey(id), 'cases', revision],
    queryFn: () => answer(api.GET('/api/office/policies/drafts/{id}/cases', { params: path(id) })),
    placeholderData: (before) => before,
    staleTime: Infinity,
  });

export const usePolicyHistory = (id: string, revision: number) =>
  useQuery({
    queryKey: [...draftKey(id), 'history', revision],
    queryFn: () => answer(api.GET('/api/office/policies/drafts/{id}/history', { params: path(id) })),
    placeholderData: (before) => before,
  });

export const usePolicyDifferences = (id: string, revision: number, from: string | undefined) =>
  useQuery({
    queryKey: [...draftKey(id), 'differences', revision, from ?? null],
    queryFn: () =>
      answer(api.GET('/api/office/policies/drafts/{id}/differences', { params: { ...path(id), query: from ? { from } : {} } })),
    placeholderData: (before) => before,
  });

export const usePolicyVersionDifferences = (id: string, from: string | undefined) =>
  useQuery({
    queryKey: ['policies', 'version', id, 'differences', from ?? null],
    queryFn: () =>
      answer(api.GET('/api/open/policies/versions/{id}/differences', { params: { ...path(id), query: from ? { from } : {} } })),
  });

/** One step of the editor; sent again under the same key it is done once. */
export const sendPolicyEdit = (id: string, body: Schemas['EditDraftRequest'], key: string) =>
  answer(api.POST('/api/office/policies/drafts/{id}/operations', { params: path(id), body, ...under(key) }));

export const turnPolicyEdit = (id: string, kind: 'undo' | 'redo', revision: number, key: string) =>
  answer(api.POST(`/api/office/policies/drafts/{id}/${kind}`, { params: path(id), body: { revision }, ...under(key) }));

export type DraftSource = Schemas['CreateDraftRequest'] | { readonly workbook: Schemas['WorkbookRequest'] };

export const useBeginDraft = (onDone: (id: string) => void) =>
  useDeed<DraftSource, { id: string }>({
    run: (source, key) =>
      'workbook' in source
        ? answer(api.POST('/api/office/policies/drafts/workbook', { body: source.workbook, ...under(key) }))
        : answer(api.POST('/api/office/policies/drafts', { body: source, ...under(key) })),
    touches: [DRAFTS],
    onDone: ({ id }) => onDone(id),
  });

export const sendPolicyWorkbook = (id: string, body: Schemas['ReplaceByWorkbookRequest'], key: string) =>
  answer(api.POST('/api/office/policies/drafts/{id}/workbook', { params: path(id), body, ...under(key) }));

export type DraftDeed =
  | { readonly deed: 'submit'; readonly revision: number }
  | { readonly deed: 'withdraw' | 'discard' }
  | { readonly deed: 'publish'; readonly documentNumber?: string }
  | { readonly deed: 'return'; readonly reason: string };

/** Submit, withdraw, discard, publish, return: what moves the draft to another state. */
export const useDraftDeed = (id: string, onDone: (deed: DraftDeed['deed']) => void) =>
  useDeed<DraftDeed, unknown>({
    run: (values, key) => {
      const params = path(id);
      switch (values.deed) {
        case 'submit':
          return answer(
            api.POST('/api/office/policies/drafts/{id}/submit', { params, body: { revision: values.revision }, ...under(key) }),
          );
        case 'publish':
          return answer(
            api.POST('/api/office/policies/drafts/{id}/publish', {
              params,
              body: { documentNumber: values.documentNumber },
              ...under(key),
            }),
          );
        case 'return':
          return answer(
            api.POST('/api/office/policies/drafts/{id}/return', { params, body: { reason: values.reason }, ...under(key) }),
          );
        case 'withdraw':
          return answer(api.POST('/api/office/policies/drafts/{id}/withdraw', { params, ...under(key) }));
        case 'discard':
          return answer(api.POST('/api/office/policies/drafts/{id}/discard', { params, ...under(key) }));
      }
    },
    touches: [DRAFTS, VERSIONS, draftKey(id)],
    onDone: (_answer, { deed }) => onDone(deed),
  });
