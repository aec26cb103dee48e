// Everything that a refusal names, one line each.
import { Refusal } from '../../../lib/refusal';

interface RefusedFieldsProps {
  readonly fault: unknown;
  /** Says a line in the reader's words, where more is known than the refusal says. */
  readonly say?: (code: string, detail: string) => string;
}

export function RefusedFields({ fault, say = (_, detail) => detail }: RefusedFieldsProps) {
  if (!(fault instanceof Refusal) || fault.problem.fields.length === 0) return null;
  return (
    <ul className="x-small">
      {fault.problem.fields.map(({ field, code, detail }, index) => (
        <li key={`${field} ${code} ${index}`}>{say(code, detail)}</li>
      ))}
    </ul>
  );
}
