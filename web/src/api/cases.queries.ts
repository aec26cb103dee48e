// A family's own cases, placements and what was decided about them.
import { useQuery } from '@tanstack/react-query';
import { Refusal } from '../lib/refusal';
import { answer, api, type Schemas } from './client';

export type CaseSummary = Schemas['FamilyCaseSummaryResponse'];
export type FamilyCase = Schemas['FamilyCaseResponse'];
export type FamilyVerdict = Schemas['FamilyVerdictResponse'];
export type OwnPlacement = Schemas['OwnPlacementResponse'];
export type DeclaredForm = Schemas['DeclaredFormResponse'];
export type ApplicationForm = Schemas['ApplicationRequest'];

export const CASES = ['my-cases'] as const;
export const PLACEMENTS = ['my-placements'] as const;

/** A case moves by itself while it is verified and decided; asked again until then. */
const MOVING = ['submitted', 'underReview'];
const AGAIN_MS = 4_000;

export const useMyCases = () => useQuery({ queryKey: CASES, queryFn: () => answer(api.GET('/api/family/applications')) });

export const useMyCase = (id: string) =>
  useQuery({
    queryKey: [...CASES, id],
    queryFn: () => answer(api.GET('/api/family/applications/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (MOVING.includes(state.data?.state ?? '') ? AGAIN_MS : false),
  });

export const useMyPlacements = () => useQuery({ queryKey: PLACEMENTS, queryFn: () => answer(api.GET('/api/family/placements')) });

/** The answer, or null where there is none yet. */
async function orNone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (fault) {
    if (fault instanceof Refusal && fault.status < 500) return null;
    throw fault;
  }
}

/** The list by which a decided child is placed; null when it is not decided, or already placed. */
export const useWishOrder = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['wish-order', id],
    queryFn: () => orNone(answer(api.GET('/api/family/applications/{id}/wish-order', { params: { path: { id } } }))),
    enabled,
  });

/** Why each wish ended as it did; null until the result is signed. */
export const useExplanations = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['explanations', id],
    queryFn: () => orNone(answer(api.GET('/api/family/applications/{id}/explanations', { params: { path: { id } } }))),
    enabled,
    staleTime: Infinity,
  });

const keyed = (key: string) => ({ 'idempotency-key': key });

export const createCase = (body: ApplicationForm, key: string) => answer(api.POST('/api/family/applications', { body, headers: keyed(key) }));
export const reviseCase = (id: string, body: ApplicationForm, key: string) =>
  answer(api.PUT('/api/family/applications/{id}', { params: { path: { id } }, body, headers: keyed(key) }));
export const readForm = (id: string) => answer(api.GET('/api/family/applications/{id}/form', { params: { path: { id } } }));
export const submitCase = (id: string, key: string) =>
  answer(api.POST('/api/family/applications/{id}/submit', { params: { path: { id } }, headers: keyed(key) }));
export const supplementCase = (id: string, certificate: string | undefined, key: string) =>
  answer(
    api.POST('/api/family/applications/{id}/supplement', {
      params: { path: { id } },
      body: certificate === undefined ? {} : { certificate },
      headers: keyed(key),
    }),
  );
export const endCase = (id: string, deed: 'withdraw' | 'waive', key: string) =>
  answer(
    deed === 'withdraw'
      ? api.POST('/api/family/applications/{id}/withdraw', { params: { path: { id } }, headers: keyed(key) })
      : api.POST('/api/family/applications/{id}/waive', { params: { path: { id } }, headers: keyed(key) }),
  );
export const answerPlacement = (id: string, body: Schemas['AnswerRequest'], key: string) =>
  answer(api.POST('/api/family/placements/{id}/answer', { params: { path: { id } }, body, headers: keyed(key) }));
