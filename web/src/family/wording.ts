// Texts that the server gives in both languages.

export interface Words {
  readonly zh: string;
  readonly en: string | null;
}

export const inLanguage = ({ zh, en }: Words, language: string): string => (language === 'en' ? (en ?? zh) : zh);
