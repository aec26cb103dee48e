// Rounds as the office carries them: ceremony, run, the table of the joint session, decisions, signatures.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { operations } from './schema';
import { answer, api, type Schemas } from './client';
import { useDeed } from '../lib/use-deed';

export type Round = Schemas['RoundResponse'];
export type ProposalLine = Schemas['ProposalLineResponse'];
export type Decision = Schemas['DecisionResponse'];
export type RoundTotal = Schemas['RoundTotalResponse'];
export type RunProgress = Schemas['RunProgressResponse'];
export type ProposalFilter = NonNullable<operations['JointSessionOffice.page']['parameters']['query']>;

const ofRound = (id: string) => ({ params: { path: { id } } });
const under = (key: string) => ({ headers: { 'idempotency-key': key } });
const touched = (id: string) => [['rounds'], ['round', id], ['desk']];

export const useRounds = () => useQuery({ queryKey: ['rounds'], queryFn: () => answer(api.GET('/api/office/rounds')) });
export const useRound = (id: string) => useQuery({ queryKey: ['round', id, 'head'], queryFn: () => answer(api.GET('/api/office/rounds/{id}', ofRound(id))) });
export const useRoundTotals = (id: string) =>
  useQuery({ queryKey: ['round', id, 'totals'], queryFn: () => answer(api.GET('/api/office/rounds/{id}/totals', ofRound(id))) });
export const useRoundDecisions = (id: string, enabled: boolean) =>
  useQuery({ queryKey: ['round', id, 'decisions'], queryFn: () => answer(api.GET('/api/office/rounds/{id}/decisions', ofRound(id))), enabled });
export const askProposal = (id: string, filter: ProposalFilter) => answer(api.GET('/api/office/rounds/{id}/proposal', { params: { path: { id }, query: filter } }));
export const useProposal = (id: string, filter: ProposalFilter) =>
  useQuery({
    queryKey: ['round', id, 'proposal', filter],
    queryFn: () => askProposal(id, filter),
    placeholderData: keepPreviousData,
  });
export const useCaseDecisions = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['case', id, 'decisions'],
    queryFn: () => answer(api.GET('/api/office/applications/{id}/decisions', ofRound(id))),
    enabled,
  });

export const useSeal = (id: string) =>
  useDeed({ run: (_: void, key) => answer(api.POST('/api/office/rounds/{id}/seal', { ...ofRound(id), ...under(key) })), touches: touched(id) });
export const useRun = (id: string) =>
  useDeed({ run: (_: void, key) => answer(api.POST('/api/office/rounds/{id}/run', { ...ofRound(id), ...under(key) })), touches: touched(id) });
export const useOpenAgain = (id: string) =>
  useDeed({ run: (_: void, key) => answer(api.POST('/api/office/rounds/{id}/again', { ...ofRound(id), ...under(key) })), touches: touched(id) });
export const useSign = (id: string) =>
  useDeed({
    run: (body: Schemas['SignRequest'], key) => answer(api.POST('/api/office/rounds/{id}/sign', { ...ofRound(id), body, ...under(key) })),
    touches: touched(id),
  });
export const useHandOverKey = (id: string) =>
  useDeed({
    run: (documentNumber: string, key) => answer(api.POST('/api/office/rounds/{id}/key', { ...ofRound(id), body: { documentNumber }, ...under(key) })),
  });

const seedPart = (id: string, role: string) => ({ params: { path: { id, role } } });

export const useCommitPart = (id: string) =>
  useDeed({
    run: ({ role, commitment }: { role: string; commitment: string }, key) =>
      answer(api.POST('/api/office/rounds/{id}/seed-parts/{role}/commit', { ...seedPart(id, role), body: { commitment }, ...under(key) })),
    touches: touched(id),
  });
export const useOpenPart = (id: string) =>
  useDeed({
    run: ({ role, text, nonce }: { role: string; text: string; nonce: string }, key) =>
      answer(api.POST('/api/office/rounds/{id}/seed-parts/{role}/open', { ...seedPart(id, role), body: { text, nonce }, ...under(key) })),
    touches: touched(id),
  });
export const useReplacePart = (id: string) =>
  useDeed({
    run: ({ role, substitute, drawnOn }: { role: string; substitute: string; drawnOn: string }, key) =>
      answer(api.POST('/api/office/rounds/{id}/seed-parts/{role}/replace', { ...seedPart(id, role), body: { substitute, drawnOn }, ...under(key) })),
    touches: touched(id),
  });

const ofLine = (id: string, applicationId: string) => ({ params: { path: { id, applicationId } } });

export const useAdjust = (id: string) =>
  useDeed({
    run: ({ applicationId, ...body }: Schemas['AdjustRequest'] & { applicationId: string }, key) =>
      answer(api.POST('/api/office/rounds/{id}/lines/{applicationId}/adjust', { ...ofLine(id, applicationId), body, ...under(key) })),
    touches: touched(id),
  });
export const useWithdrawAdjustment = (id: string) =>
  useDeed({
    run: (applicationId: string, key) => answer(api.POST('/api/office/rounds/{id}/lines/{applicationId}/adjust/withdraw', { ...ofLine(id, applicationId), ...under(key) })),
    touches: touched(id),
  });
export const useConfirmAdjustment = (id: string) =>
  useDeed({
    run: (applicationId: string, key) => answer(api.POST('/api/office/rounds/{id}/lines/{applicationId}/adjust/confirm', { ...ofLine(id, applicationId), ...under(key) })),
    touches: touched(id),
  });

export const useFix = (id: string) =>
  useDeed({
    run: (body: Schemas['FixRequest'], key) => answer(api.POST('/api/office/applications/{id}/fix', { ...ofRound(id), body, ...under(key) })),
    touches: [['case', id], ['round'], ['desk']],
  });
export const useConfirmFix = () =>
  useDeed({
    run: (applicationId: string, key) => answer(api.POST('/api/office/applications/{id}/fix/confirm', { ...ofRound(applicationId), ...under(key) })),
    touches: [['case'], ['round'], ['desk']],
  });
