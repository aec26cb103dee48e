// The city's admitting authorities, for lists and names.
import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client';

export type Authority = Schemas['AuthorityResponse'];

export const useAuthorities = () =>
  useQuery({ queryKey: ['authorities'], queryFn: () => answer(api.GET('/api/open/authorities')), staleTime: Infinity });

/** Says an authority's name; its code while names are on their way. */
export function useAuthorityName(language: string): (code: string) => string {
  const { data } = useAuthorities();
  return (code) => {
    const found = data?.find((one) => one.code === code);
    return (language === 'en' ? found?.nameEn : found?.nameZh) ?? code;
  };
}
