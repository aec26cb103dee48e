// Chinese first, English beside it. A namespace (one an audience or room) is loaded when its first page is.
import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'zh' | 'en';
export const LANGUAGES: readonly Language[] = ['zh', 'en'];
const KEPT = 'xuewei.language';

const files = import.meta.glob<{ default: object }>('./{zh,en}/*.ts');

const lazily: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace, done) => {
    const load = files[`./${language}/${namespace}.ts`];
    if (load === undefined) return done(new Error(`no texts: ${language}/${namespace}`), null);
    load().then(
      ({ default: texts }) => done(null, texts as never),
      (fault: Error) => done(fault, null),
    );
  },
};

const firstLanguage = (): Language => {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'zh' || kept === 'en') return kept;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh';
};

const markDocument = (language: string): void => {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
};

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', markDocument);
  await i18next
    .use(lazily)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: false,
      ns: ['kit'],
      defaultNS: 'kit',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
      showSupportNotice: false,
    } as Parameters<typeof i18next.init>[0]);
  markDocument(i18next.language);
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  await i18next.changeLanguage(language);
}
