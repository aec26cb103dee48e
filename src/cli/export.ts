import { ChildRegister } from '../features/people';
import { FinalStates } from '../features/placements';
import { Audit } from '../platform/audit/audit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { option, shellContext, UsageFault, type Command } from './command';

/** Where every child's case ended, by document number: for comparing two runs byte by byte. Audited. */
export const exportFinalStates: Command = {
  usage: 'export final-states [--year 2027]',
  does: 'one line a case: document, stage, verdict, pool, state; sorted',
  async run({ args, house, out }) {
    if (args[0] !== 'final-states') throw new UsageFault(`usage: ${this.usage}`);
    const year = Number(option(args, 'year') ?? '2027');
    const app = await house();
    const ctx = shellContext('export');
    const lines = await app.get(UnitOfWork).write(ctx, async (tx) => {
      const states = await app.get(FinalStates, { strict: false }).of(tx, year);
      const children = await app.get(ChildRegister, { strict: false }).reveal(tx, ctx, [...new Set(states.map(({ childId }) => childId))], 'export final-states');
      await app.get(Audit).record(tx, ctx, { action: 'season.export', subject: { type: 'season', id: String(year) }, details: { cases: states.length } });
      return states.map((state) =>
        [
          children.get(state.childId)?.documentNumber ?? '?',
          state.stage,
          state.outcome ?? '-',
          state.reason ?? '-',
          state.pool ?? '-',
          state.placementState ? `${state.state}/${state.placementState}` : state.state,
        ].join(' '),
      );
    });
    out(lines.sort().join('\n'));
    return 0;
  },
};
