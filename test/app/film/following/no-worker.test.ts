import { nobodyAnswers, nobodyTells } from '../../../../src/app/film/following/no-worker';

describe('where nobody tells how far a film is', () => {
  it('a worker is to be started', () => {
    expect(nobodyTells({ state: 'failed' })).toBe(
      'No worker is there to tell how far it is: start one with "storyreel worker".',
    );
  });

  it('of the build that the film belongs to, for workers of other builds get nothing of it', () => {
    const todo =
      'start one of that build, or send it on to the current one (docs/versions.md, "Films that wait for a person").';
    expect(nobodyTells({ state: 'being made', build: '0.2.0-5c0be8c5' })).toBe(
      `No worker of its build 0.2.0-5c0be8c5 is there to tell how far it is: ${todo}`,
    );
    expect(nobodyAnswers({ build: '0.2.0-5c0be8c5' })).toBe(`No worker of its build 0.2.0-5c0be8c5 answers: ${todo}`);
  });

  it('and it is made, the store is named that would tell', () => {
    expect(nobodyTells({ state: 'made' })).toBe(
      'The store that is used here does not have its manifest: set STORYREEL_STORE to that of the workers. ' +
        'No worker is there either, which could tell instead: start one with "storyreel worker".',
    );
  });
});
