/** One field of the input that was wrong. */
export interface FieldFault {
  /** Path in the body, e.g. `child.documentNumber`. */
  readonly field: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export interface ErrorText {
  readonly status: number;
  /** What was wrong and what to do; `{name}` stands for a parameter. */
  readonly zh: string;
  readonly en: string;
}

export type ErrorParams = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** A refusal with a stable code. Parameters never carry personal data. */
export class AppError extends Error {
  constructor(
    readonly code: string,
    readonly text: ErrorText,
    readonly params: ErrorParams = {},
    readonly fields: readonly FieldFault[] = [],
  ) {
    super(code);
    this.name = 'AppError';
  }

  get status(): number {
    return this.text.status;
  }

  /** The sentence for a reader of this language. */
  sentence(language: 'zh' | 'en'): string {
    return this.text[language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = this.params[name];
      return value === undefined || value === null ? '' : String(value);
    });
  }
}

const registry = new Map<string, ErrorText>();

/**
 * Declares the errors of a noun: `defineErrors('APPLICATION', { windowClosed: { status: 409, zh, en } })` gives
 * `applicationErrors.windowClosed({ closesOn })` with code `APPLICATION.WINDOW_CLOSED`.
 */
export function defineErrors<const T extends Record<string, ErrorText>>(
  noun: string,
  texts: T,
): { readonly [K in keyof T]: (params?: ErrorParams, fields?: readonly FieldFault[]) => AppError } {
  const makers = Object.entries(texts).map(([name, text]) => {
    const code = `${noun}.${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
    if (registry.has(code)) throw new Error(`error code ${code} is declared twice`);
    registry.set(code, text);
    return [name, (params?: ErrorParams, fields?: readonly FieldFault[]) => new AppError(code, text, params, fields)];
  });
  return Object.fromEntries(makers) as { readonly [K in keyof T]: (params?: ErrorParams, fields?: readonly FieldFault[]) => AppError };
}

/** All codes with their texts, for the generated page and for clients. */
export const declaredErrors = (): ReadonlyMap<string, ErrorText> => registry;
