// Looking ahead: seats beside children to the plans' horizon, by authority and talent zone, and on a map.
import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client';

export type Outlook = Schemas['OutlookResponse'];
export type OutlookRow = Schemas['OutlookRowResponse'];
export type Scenario = 'cohorts' | 'norm';

export const useOutlook = (scenario: Scenario, authority: string | undefined) =>
  useQuery({
    queryKey: ['planning', 'outlook', scenario, authority],
    queryFn: () => answer(api.GET('/api/office/planning/outlook', { params: { query: { scenario, ...(authority === undefined ? {} : { authority }) } } })),
  });

export const useCityMap = (schoolYear: number | undefined, scenario: Scenario) =>
  useQuery({
    queryKey: ['planning', 'map', schoolYear, scenario],
    queryFn: () => answer(api.GET('/api/office/planning/map', { params: { query: { scenario, ...(schoolYear === undefined ? {} : { schoolYear }) } } })),
    placeholderData: (before) => before,
  });

export type PromisedSite = Schemas['PromisedSiteResponse'];
export type WhatIf = Schemas['WhatIfResponse'];

export const usePromisedSites = () => useQuery({ queryKey: ['planning', 'sites'], queryFn: () => answer(api.GET('/api/office/planning/sites')) });

/** The rows that would change; nothing is written, so it is a question like any other. */
export const useWhatIf = (body: Schemas['WhatIfRequest']) =>
  useQuery({
    queryKey: ['planning', 'what-if', body],
    queryFn: () => answer(api.POST('/api/office/planning/what-if', { body })),
    placeholderData: (before) => before,
  });
