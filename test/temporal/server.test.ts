import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../../src/config/settings';
import { NoAnswer } from '../../src/temporal/no-answer';
import { ownServer, serverAt, ServerSettingsError } from '../../src/temporal/server';

let directory: string;
let file: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'storyreel-server-'));
  file = join(directory, 'temporal.toml');
  writeFileSync(
    file,
    `[profile.default]
address = "default.example:7233"

[profile.prod]
address = "prod.example:7233"
namespace = "films"
api_key = "a-key"

[profile.nowhere]
namespace = "films"
`,
  );
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('the Temporal server of one’s own', () => {
  it('is the one that TEMPORAL_ADDRESS names, in the namespace "default" unless another is named', () => {
    expect(ownServer({ TEMPORAL_ADDRESS: 'here:7233' })).toMatchObject({
      options: { address: 'here:7233' },
      namespace: 'default',
      namedBy: 'TEMPORAL_ADDRESS',
    });
    expect(ownServer({ TEMPORAL_ADDRESS: 'here:7233', TEMPORAL_NAMESPACE: 'films' })).toMatchObject({
      namespace: 'films',
    });
  });

  it("else that of a profile of Temporal's configuration file, with all that stands there", () => {
    expect(ownServer({ TEMPORAL_CONFIG_FILE: file })).toMatchObject({
      options: { address: 'default.example:7233' },
      namedBy: 'the profile "default" of Temporal\'s configuration file',
    });
    expect(ownServer({ TEMPORAL_CONFIG_FILE: file, TEMPORAL_PROFILE: 'prod' })).toMatchObject({
      options: { address: 'prod.example:7233', apiKey: 'a-key', tls: true },
      namespace: 'films',
    });
  });

  it('is none when nothing names an address, or TEMPORAL_ADDRESS is empty', () => {
    expect(ownServer({})).toBeUndefined();
    expect(ownServer({ TEMPORAL_CONFIG_FILE: file, TEMPORAL_PROFILE: 'nowhere' })).toBeUndefined();
    expect(ownServer({ TEMPORAL_CONFIG_FILE: file, TEMPORAL_ADDRESS: '' })).toBeUndefined();
  });

  it('is refused in a sentence when the profile is not there or the file cannot be read', () => {
    const missing = { TEMPORAL_CONFIG_FILE: file, TEMPORAL_PROFILE: 'test' };
    expect(() => ownServer(missing)).toThrow(ServerSettingsError);
    expect(() => ownServer(missing)).toThrow(/TEMPORAL_PROFILE.* must make sense, but: .*'test'.* Correct them\.$/);
    writeFileSync(file, 'address =');
    expect(() => ownServer({ TEMPORAL_CONFIG_FILE: file })).toThrow(ServerSettingsError);
    expect(() => readSettings({ TEMPORAL_CONFIG_FILE: file })).toThrow(/^Temporal's own settings /);
  });

  it('has the keys: who orders for it needs none', () => {
    const environment = { TEMPORAL_CONFIG_FILE: file, STORYREEL_ILLUSTRATOR: 'together' };
    expect(readSettings(environment).hasTemporalAddress).toBe(true);
    expect(() => readSettings({ ...environment, TEMPORAL_ADDRESS: '' })).toThrow(/^TOGETHER_API_KEY must be a key/);
  });
});

describe('a server that does not answer', () => {
  it('is told of with what to do, which is nothing but the next command for the embedded one', () => {
    const cause = new Error('refused');
    const own = ownServer({ TEMPORAL_ADDRESS: 'a.example:1', TEMPORAL_CONFIG_FILE: file })!;
    expect(new NoAnswer(own, cause).message).toBe(
      'No Temporal server answers at a.example:1: start it, or correct TEMPORAL_ADDRESS. (refused)',
    );
    expect(new NoAnswer(serverAt('127.0.0.1:1'), cause).message).toBe(
      'No Temporal server answers at 127.0.0.1:1: the embedded one is away. The next command that needs it starts it, and films go on. (refused)',
    );
  });
});
