import { AuditVerifier } from '../platform/audit/audit-verifier';
import { shellContext, UsageFault, type Command } from './command';

/** Names the first bad entry of the audit chain, what is missing between seals, and the age of the unsealed tail. */
export const audit: Command = {
  usage: 'audit verify',
  does: 'verify the audit chain; exit 1 when it is broken',
  async run({ args, house, out }) {
    if (args[0] !== 'verify') throw new UsageFault(`usage: ${this.usage}`);
    const report = await (await house()).get(AuditVerifier, { strict: false }).verify(shellContext('audit'));
    out(JSON.stringify(report, null, 2));
    return report.sound ? 0 : 1;
  },
};
