// Announcing a round, and when authorities take its applications.
import { useQuery } from '@tanstack/react-query';
import { useDeed } from '../lib/use-deed';
import { answer, api, type Schemas } from './client';

export type Announcement = Schemas['RoundAnnouncementResponse'];
export type RoundOpening = Schemas['OpenRoundRequest'];
export type OfficeWindows = Schemas['OfficeWindowsResponse'];
export type OfficeWindow = Schemas['OfficeWindowResponse'];
export type WindowSetting = Schemas['WindowsRequest'];

const under = (key: string) => ({ headers: { 'idempotency-key': key } });

export const useAnnouncement = (schoolYear: number) =>
  useQuery({
    queryKey: ['announcement', schoolYear],
    queryFn: () => answer(api.GET('/api/office/rounds/announcements/{schoolYear}', { params: { path: { schoolYear } } })),
    enabled: schoolYear > 0,
  });
export const useOpenRound = () =>
  useDeed({ run: (body: RoundOpening, key) => answer(api.POST('/api/office/rounds', { body, ...under(key) })), touches: [['rounds'], ['announcement'], ['public-rounds'], ['desk']] });

export const useOfficeWindows = (schoolYear: number) =>
  useQuery({
    queryKey: ['windows', schoolYear],
    queryFn: () => answer(api.GET('/api/office/windows', { params: { query: { schoolYear } } })),
    enabled: schoolYear > 0,
  });
export const useSetWindows = () =>
  useDeed({ run: (body: WindowSetting, key) => answer(api.POST('/api/office/windows', { body, ...under(key) })), touches: [['windows'], ['rounds'], ['round'], ['season'], ['desk']] });
