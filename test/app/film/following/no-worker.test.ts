import { nobodyTells } from '../../../../src/app/film/following/no-worker';

describe('where nobody tells how far a film is', () => {
  it('a worker is to be started', () => {
    expect(nobodyTells('failed')).toBe('No worker is there to tell how far it is: start one with "storyreel worker".');
  });

  it('and it is made, the store is named that would tell', () => {
    expect(nobodyTells('made')).toBe(
      'The store on this machine does not have its manifest: set STORYREEL_STORE to the directory that the workers use. ' +
        'No worker is there either, which could tell instead: start one with "storyreel worker".',
    );
  });
});
