// How this reader wants pages: light or dark, normal or large print. Kept in the browser, never on the server.
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { DARK, LIGHT, wearTokens, type Print, type Tokens } from './tokens';

export type Theme = 'light' | 'dark' | 'system';

interface Preferences {
  readonly theme: Theme;
  readonly print: Print;
  readonly dark: boolean;
  readonly tokens: Tokens;
  readonly chooseTheme: (theme: Theme) => void;
  readonly choosePrint: (print: Print) => void;
}

const Shared = createContext<Preferences | null>(null);
const KEPT = { theme: 'xuewei.theme', print: 'xuewei.print' };
const DARK_WANTED = '(prefers-color-scheme: dark)';

const keptTheme = (): Theme => {
  const kept = localStorage.getItem(KEPT.theme);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
};

function useSystemDark(): boolean {
  const [dark, setDark] = useState(() => matchMedia(DARK_WANTED).matches);
  useEffect(() => {
    const query = matchMedia(DARK_WANTED);
    const turn = (): void => setDark(query.matches);
    query.addEventListener('change', turn);
    return () => query.removeEventListener('change', turn);
  }, []);
  return dark;
}

export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [theme, setTheme] = useState<Theme>(keptTheme);
  const [print, setPrint] = useState<Print>(() => (localStorage.getItem(KEPT.print) === 'large' ? 'large' : 'normal'));
  const systemDark = useSystemDark();
  const dark = theme === 'dark' || (theme === 'system' && systemDark);
  const tokens = dark ? DARK : LIGHT;
  useMemo(() => wearTokens(tokens, print, dark), [tokens, print, dark]); // before the first paint, not after
  const value = useMemo<Preferences>(
    () => ({
      theme,
      print,
      dark,
      tokens,
      chooseTheme: (next) => {
        localStorage.setItem(KEPT.theme, next);
        setTheme(next);
      },
      choosePrint: (next) => {
        localStorage.setItem(KEPT.print, next);
        setPrint(next);
      },
    }),
    [theme, print, dark, tokens],
  );
  return <Shared value={value}>{children}</Shared>;
}

export function usePreferences(): Preferences {
  const preferences = useContext(Shared);
  if (preferences === null) throw new Error('usePreferences stands outside PreferencesProvider');
  return preferences;
}
