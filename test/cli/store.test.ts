import { truncate, writeFile } from 'node:fs/promises';
import { keyOf, makeText } from '../store/kinds/directory/store-on-disk';
import { useStoreCommands } from './use-store-commands';

const { disk, storyreel } = useStoreCommands();

describe('storyreel store', () => {
  it('shows where the store is, what it holds, and what was paid for it', async () => {
    await makeText(disk().store, 'a sea', { mediaType: 'image/png', receipt: { costMicroUsd: 2_700 } });
    await makeText(disk().store, 'a long voice', { step: 'narrateScene', mediaType: 'audio/wav' });
    await disk().store.putBytes(keyOf('lost'), 'image/png', Buffer.from('lost'));
    const { code, said } = await storyreel(['store']);
    expect(code).toBe(0);
    expect(said.replace(/[\d.]+ k?B$/gm, 'SIZE')).toBe(
      [
        `The store is ${disk().directory}`,
        '',
        '  what           media type  number  size',
        '  voice          audio/wav   1       SIZE',
        '  picture        image/png   1       SIZE',
        '  of no record               1       SIZE',
        '  all artifacts              3       SIZE',
        '  records                    2       SIZE',
        '',
        'Paid for what is there: $0.0027',
      ].join('\n'),
    );
  });

  it('prints one line of JSON with --json', async () => {
    await makeText(disk().store, 'a sea', { receipt: { costMicroUsd: 2_700 } });
    const { said } = await storyreel(['store', '--json']);
    expect(JSON.parse(said)).toMatchObject({
      location: disk().directory,
      kinds: [{ step: 'illustrateScene', mediaType: 'text/plain', files: 1, bytes: 5 }],
      paidMicroUsd: 2_700,
    });
  });
});

describe('storyreel store verify', () => {
  it('is content when all is good', async () => {
    await makeText(disk().store, 'a sea');
    expect(await storyreel(['store', 'verify'])).toEqual({
      code: 0,
      said: '1 artifacts (5 B) and 1 records are good.',
      told: '',
    });
  });

  it('tells each damage, and ends with exit code 1; the next time all is good', async () => {
    const made = await makeText(disk().store, 'a sea');
    await truncate(disk().objectOf(made), 2);
    const { code, said } = await storyreel(['store', 'verify']);
    expect(code).toBe(1);
    expect(said.split('\n')).toEqual([
      expect.stringMatching(/^The artifact [0-9a-f]{12} is damaged: its 2 bytes .* It was removed, so that/),
      expect.stringMatching(/^The record [0-9a-f]{12} names the text\/plain .* missing \(illustrateScene by p\/m\)\./),
      '0 artifacts (0 B) and 0 records are good.',
    ]);
    expect((await storyreel(['store', 'verify'])).code).toBe(0);
  });

  it('prints one line of JSON with --json', async () => {
    await writeFile(disk().recordOf(await makeText(disk().store, 'a sea')), '{');
    const { code, said } = await storyreel(['store', 'verify', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(said)).toEqual({
      location: disk().directory,
      artifacts: { files: 1, bytes: 5 },
      records: 0,
      damaged: [{ what: 'record', id: keyOf('a sea'), problem: 'cannot be read' }],
    });
  });
});
