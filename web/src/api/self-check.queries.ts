// 条件自测: questions of the policy in force and an answer that nobody keeps.
import { useMutation, useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client';

export type Question = Schemas['QuestionResponse'];
export type SelfCheckAnswer = Schemas['SelfCheckResponse'];

export const useQuestions = () => useQuery({ queryKey: ['self-check'], queryFn: () => answer(api.GET('/api/open/self-check')), staleTime: Infinity });

export const useSelfCheck = () =>
  useMutation({ mutationFn: (body: Schemas['SelfCheckRequest']) => answer(api.POST('/api/open/self-check', { body })) });
