import { APP_CONFIG } from '../platform/context/tokens';
import type { AppConfig } from '../../config/env';
import { MoveClock } from '../platform/clock/move-clock.command';
import { required, shellContext, UsageFault, type Command } from './command';

/** An instant as a person writes it; UsageFault when it is none. */
function instantOf(text: string | undefined): Date {
  const instant = new Date(required(text, 'an instant such as 2027-06-10T18:00:00+08:00'));
  if (Number.isNaN(instant.getTime())) throw new UsageFault(`not an instant: ${text}`);
  return instant;
}

/** Shows or moves the season's clock (demonstration and rehearsal only). */
export const clock: Command = {
  usage: 'clock show | clock set 2027-06-10T18:00:00+08:00 | clock set - | clock reset',
  does: "show or move the season's clock (-: to each instant that comes by standard input); refused in production, audited",
  async run({ args, house, lines, out }) {
    const app = await house();
    const move = app.get(MoveClock, { strict: false });
    const ctx = shellContext('clock');
    const show = async (): Promise<void> => out((await move.show(ctx)).toISOString());
    if (args[0] === 'show') {
      await show();
      return 0;
    }
    if (app.get<AppConfig>(APP_CONFIG, { strict: false }).production) throw new UsageFault('the season clock cannot be moved in production');
    if (args[0] === 'set' && args[1] === '-') {
      for await (const line of lines()) {
        await move.set(ctx, instantOf(line.trim()));
        await show();
      }
      return 0;
    }
    if (args[0] !== 'set' && args[0] !== 'reset') throw new UsageFault(`usage: ${this.usage}`);
    await move.set(ctx, args[0] === 'reset' ? null : instantOf(args[1]));
    await show();
    return 0;
  },
};
