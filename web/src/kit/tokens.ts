// The one set of design tokens: CSS variables for every page, and the seeds of the two component libraries.

export interface Tokens {
  readonly primary: string;
  readonly onPrimary: string;
  readonly text: string;
  readonly quiet: string;
  readonly ground: string;
  readonly card: string;
  readonly line: string;
  readonly good: string;
  readonly warn: string;
  readonly bad: string;
  readonly soft: string;
}

/** Every text colour reaches 4.5 : 1 on `ground`, `card` and `soft`. */
export const LIGHT: Tokens = {
  primary: '#175c8f',
  onPrimary: '#ffffff',
  text: '#1d2329',
  quiet: '#54606b',
  ground: '#f4f6f8',
  card: '#ffffff',
  line: '#d4dae0',
  good: '#1b6e3c',
  warn: '#8a4b00',
  bad: '#b3261e',
  soft: '#e8f1f8',
};

export const DARK: Tokens = {
  primary: '#8cc3ee',
  onPrimary: '#06263d',
  text: '#e9edf1',
  quiet: '#a9b4be',
  ground: '#12161a',
  card: '#1b2127',
  line: '#38424c',
  good: '#7fd19d',
  warn: '#f0b45f',
  bad: '#ff9d93',
  soft: '#1c2f3e',
};

/** Root font size: what staff and most families read, and 适老 large print. */
export const PRINT = { normal: 16, large: 20 } as const;
export type Print = keyof typeof PRINT;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Writes the tokens on the root element, where CSS and the phone components find them. */
export function wearTokens(tokens: Tokens, print: Print, dark: boolean): void {
  const root = document.documentElement;
  for (const [name, value] of Object.entries(tokens)) root.style.setProperty(`--x-${kebab(name)}`, value as string);
  root.style.fontSize = `${PRINT[print]}px`;
  root.style.colorScheme = dark ? 'dark' : 'light';
  root.dataset.theme = dark ? 'dark' : 'light';
  root.dataset.print = print;
  root.dataset.prefersColorScheme = dark ? 'dark' : 'light'; // antd-mobile's own switch
}
