import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { wantsTracing } from '../../src/temporal/tracing';

describe('tracing', () => {
  it.each([
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' }],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://collector:4318/v1/traces' }],
    [{ OTEL_TRACES_EXPORTER: 'otlp' }],
  ])('is asked for by %j', (environment) => {
    expect(wantsTracing(environment)).toBe(true);
  });

  it.each([
    [{}],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: '' }],
    [{ OTEL_SERVICE_NAME: 'films' }],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318', OTEL_TRACES_EXPORTER: 'none' }],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318', OTEL_SDK_DISABLED: 'true' }],
  ])('is not asked for by %j', (environment) => {
    expect(wantsTracing(environment)).toBe(false);
  });

  it('that nobody asks for is not even loaded: by the command line, a worker or a program', async () => {
    const loaded = `
      const { startTracing } = require('./dist/temporal/tracing.js');
      for (const file of ['cli/program.js', 'worker.js', 'client.js', 'temporal/open-native.js']) require('./dist/' + file);
      const those = () => Object.keys(require.cache).filter((path) => path.includes('@opentelemetry')).length;
      startTracing({})
        .then(() => console.log(those()))
        .then(() => startTracing({ OTEL_TRACES_EXPORTER: 'otlp' }))
        .then(() => console.log(those() > 0), console.error)
        .then(() => process.exit());`;
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', loaded]);
    expect(stdout).toBe('0\ntrue\n');
  });
});
