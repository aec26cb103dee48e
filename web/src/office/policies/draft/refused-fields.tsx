// Everything that a refusal names, one line each.
import { Refusal } from '../../../lib/refusal';

export function RefusedFields({ fault }: { fault: unknown }) {
  if (!(fault instanceof Refusal) || fault.problem.fields.length === 0) return null;
  return (
    <ul className="x-small">
      {fault.problem.fields.map(({ field, code, detail }, index) => (
        <li key={`${field} ${code} ${index}`}>{detail}</li>
      ))}
    </ul>
  );
}
