import { startHealthServer, type HealthServer } from '../../../src/worker/process/health-server';

let health: HealthServer | undefined;
afterEach(() => health?.close());

async function statusOf(path: string, method = 'GET'): Promise<number> {
  return (await fetch(`${health?.address}${path}`, { method })).status;
}

describe('the health of a worker', () => {
  it('is told to whoever watches over it: that it lives, and whether it polls', async () => {
    health = await startHealthServer('127.0.0.1:0');
    expect([await statusOf('/healthz'), await statusOf('/readyz')]).toEqual([200, 503]);
    let polls = true;
    health.tells(() => polls);
    expect([await statusOf('/healthz'), await statusOf('/readyz')]).toEqual([200, 200]);
    polls = false;
    expect([await statusOf('/healthz'), await statusOf('/readyz')]).toEqual([200, 503]);
  });

  it('is all that is told there', async () => {
    health = await startHealthServer('127.0.0.1:0');
    expect([await statusOf('/'), await statusOf('/healthz', 'POST')]).toEqual([404, 404]);
  });

  it('is refused in a sentence at an address that is taken', async () => {
    health = await startHealthServer('127.0.0.1:0');
    const taken = health.address.replace('http://', '');
    await expect(startHealthServer(taken)).rejects.toThrow(
      `STORYREEL_HEALTH_ADDRESS is ${taken}, but that address cannot be had (EADDRINUSE)`,
    );
  });
});
