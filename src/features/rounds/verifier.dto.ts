/** The verifier's file as it can be downloaded here. */
export class VerifierResponse {
  name: string;
  /** Size in bytes. */
  bytes: number;
  /** `sm3:` and the SM3 of the bytes, 64 hexadecimal digits. */
  sm3: string;
}
