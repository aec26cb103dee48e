// The door of the verifier: what the commands and the stand-alone file use of it. It imports nothing of the service, and nothing of the engine.
export { readSalts, type Salts } from './identity-check';
export { parseJson } from './json-text';
export { checkLine, readProof } from './line';
export { readOutcome } from './outcome';
export { isHash } from './piece';
export { readInstance } from './read-instance';
export { lineOf, Refusal, type Fault } from './refusal';
export { verify } from './verify';
