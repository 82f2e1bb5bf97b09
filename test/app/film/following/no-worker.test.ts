import { nobodyTells } from '../../../../src/app/film/following/no-worker';

describe('where nobody tells how far a film is', () => {
  it('a worker is to be started', () => {
    expect(nobodyTells('failed')).toBe('No worker is there to tell how far it is: start one with "storyreel worker".');
  });

  it('and it is made, the store is named that would tell', () => {
    expect(nobodyTells('made')).toBe(
      'The store that is used here does not have its manifest: set STORYREEL_STORE to that of the workers. ' +
        'No worker is there either, which could tell instead: start one with "storyreel worker".',
    );
  });
});
