// The authorities of the city, for lists and names.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from './client';

export type Authority = Schemas['AuthorityResponse'];

export const useAuthorities = () =>
  useQuery({ queryKey: ['authorities'], queryFn: () => answer(api.GET('/api/open/authorities')), staleTime: Infinity });

/** The name of an authority in the reader's language; its code while names are on their way. */
export function useAuthorityName(): (code: string) => string {
  const { data } = useAuthorities();
  const { i18n } = useTranslation();
  return (code) => {
    const found = data?.find((authority) => authority.code === code);
    return found === undefined ? code : i18n.language === 'en' ? found.nameEn : found.nameZh;
  };
}
