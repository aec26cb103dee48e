import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A wire to a server of the suite that can be cut, silenced and mended. */
export interface Wire {
  /** The server's URL, through the wire. */
  readonly url: string;
  /** Ends every connection and refuses new ones. */
  cut(): Promise<void>;
  /** Connections stay open and nothing comes back. */
  silence(): void;
  /** As it was at first; connections that were silent are ended. */
  mend(): Promise<void>;
}

/** Lays a wire to e.g. `redis://:secret@127.0.0.1:6379/0`. Cut it at the end of the suite. */
export async function wireTo(url: string): Promise<Wire> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let silent = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(end);
      end.on('error', () => undefined);
      end.on('data', (bytes) => void (silent || other.write(bytes)));
      end.on('close', () => {
        sockets.delete(end);
        other.destroy();
      });
    }
  });
  const listen = (port: number): Promise<void> => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const hangUp = (): void => sockets.forEach((socket) => socket.destroy());
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String(port);
  return {
    url: through.toString(),
    cut: async () => {
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      hangUp();
      await closed;
    },
    silence: () => {
      silent = true;
    },
    mend: async () => {
      silent = false;
      hangUp();
      if (!server.listening) await listen(port);
    },
  };
}
