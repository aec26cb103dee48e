/** What the people who adopt a file say of it; a file that comes by the shell has none of it. */
export interface AdoptionPaper {
  readonly fileName: string;
  /** 0 the first time the file is adopted. */
  readonly occasion: number;
  readonly documentNumber: string | null;
  readonly horizon: { readonly from: number; readonly to: number } | null;
  readonly revisesId: string | null;
  readonly uploadedBy: string | null;
  /** How many errors the adopter knows of; null asks for no acknowledgement. */
  readonly acknowledgedErrors: number | null;
}
