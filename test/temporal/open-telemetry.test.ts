import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { trace } from '@opentelemetry/api';
import { openTelemetry } from '../../src/temporal/open-telemetry';

describe('spans for a receiver that never answers', () => {
  const environment = { ...process.env };
  let receiver: Server;
  let asked: Promise<unknown>;

  beforeAll(async () => {
    receiver = createServer();
    asked = once(receiver, 'request');
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    process.env = environment;
    receiver.close();
    receiver.closeAllConnections();
  });

  it('are given up after as long as was said', async () => {
    const tracing = openTelemetry();
    const step = () => trace.getTracer('test').startSpan('a step').end();
    const ended: string[] = [];
    step();
    const longer = tracing.flush(2_000).then(() => ended.push('after longer'));
    step();
    const shorter = tracing.flush(20).then(() => ended.push('after less'));
    await Promise.all([longer, shorter, asked]);
    expect(ended).toEqual(['after less', 'after longer']);
  });
});
