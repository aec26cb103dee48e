import { APP_CONFIG } from '../platform/context/tokens';
import type { AppConfig } from '../../config/env';
import { MoveClock } from '../platform/clock/move-clock.command';
import { required, shellContext, UsageFault, type Command } from './command';

/** Shows or moves the season's clock (demonstration and rehearsal only). */
export const clock: Command = {
  usage: 'clock show | clock set 2027-06-10T18:00:00+08:00 | clock reset',
  does: "show or move the season's clock; refused in production, audited",
  async run({ args, house, out }) {
    const app = await house();
    const move = app.get(MoveClock, { strict: false });
    const ctx = shellContext('clock');
    if (args[0] === 'show') {
      out((await move.show(ctx)).toISOString());
      return 0;
    }
    if (app.get<AppConfig>(APP_CONFIG, { strict: false }).production) throw new UsageFault('the season clock cannot be moved in production');
    if (args[0] === 'reset') {
      await move.set(ctx, null);
    } else if (args[0] === 'set') {
      const instant = new Date(required(args[1], 'an instant such as 2027-06-10T18:00:00+08:00'));
      if (Number.isNaN(instant.getTime())) throw new UsageFault(`not an instant: ${args[1]}`);
      await move.set(ctx, instant);
    } else {
      throw new UsageFault(`usage: ${this.usage}`);
    }
    out((await move.show(ctx)).toISOString());
    return 0;
  },
};
