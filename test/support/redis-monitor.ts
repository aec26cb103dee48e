import { connect, type Socket } from 'node:net';

/**
 * Everything that any client sends to Redis, as text. A bare socket: the client library takes the first lines of a busy server
 * for answers.
 */
export async function monitorRedis(url: string, note: (line: string) => void): Promise<{ stop(): void }> {
  const { hostname, port, password } = new URL(url);
  const socket: Socket = connect(Number(port), hostname);
  socket.setEncoding('utf8');
  const started = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('data', () => resolve());
  });
  socket.on('data', (lines: string) => note(lines));
  socket.write(`AUTH ${decodeURIComponent(password)}\r\nMONITOR\r\n`);
  await started;
  return { stop: () => socket.destroy() };
}
