import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import { Readiness } from './readiness';

/** The worker's only HTTP: /health/live and /health/ready on a port of its own; gives the port. */
export async function startWorkerHealth(app: INestApplicationContext, port: number): Promise<number> {
  const readiness = app.get(Readiness, { strict: false });
  const server = createServer((request, reply) => {
    const live = request.url === '/health/live';
    void (live ? Promise.resolve({ ready: true }) : readiness.look()).then((report) => {
      reply
        .writeHead(report.ready ? 200 : 503, { 'content-type': 'application/json', connection: 'close' })
        .end(JSON.stringify(report));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '0.0.0.0', resolve));
  server.unref();
  return (server.address() as AddressInfo).port;
}
