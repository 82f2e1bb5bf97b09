import { boardOf } from '../../../../src/domain/making/board/board-of';
import type { SceneChange } from '../../../../src/domain/film/change/scene-change';
import type { Revised } from '../../../../src/domain/making/change/asks';
import { retryScene, skipScene } from '../../../../src/domain/making/change/retry-scene';
import { reviseScene } from '../../../../src/domain/making/change/revise-scene';
import { manifestOf } from '../../../../src/domain/making/film-manifest';
import { progressOf } from '../../../../src/domain/making/film-progress';
import type { ChangeOutcome } from '../../../../src/domain/making/change/outcome';
import { namedSteps } from '../../../../src/domain/progress/step-name';
import { costOf } from '../../../../src/domain/purse/cost';
import { lost, orderOf, PlayedFilm, refused, SCRIPT } from '../played-film';

const who = 'Ada';
const DAY_MS = 86_400_000;
const VENDOR = { provider: 'vendor', model: 'one' };

/** A film whose script is there, and that waits for persons where a scene cannot be made. */
const film = (choices: Parameters<typeof orderOf>[0] = {}) =>
  new PlayedFilm(orderOf({ script: SCRIPT, attentionTimeoutMs: DAY_MS, ...choices }));

/** Has everything but the merge made. */
function beforeMerge(played: PlayedFilm): PlayedFilm {
  for (;;) {
    const id = played.now.find((each) => each !== 'film');
    if (id === undefined) return played;
    if (played.now.length === 1 + Number(played.underWay.has('film')) && played.underWay.has('film')) return played;
    played.end(id);
  }
}

function answerOf(played: PlayedFilm, outcome: ChangeOutcome<Revised>): Revised {
  if ('refused' in outcome) throw new Error(outcome.refused);
  played.become(outcome.making);
  return outcome.answer;
}

const stamp = { changeId: 'c', atMs: 5 };
const revise = (played: PlayedFilm, scene: number, change: SceneChange) => {
  const { revision } = played.making.scenes.find(({ id }) => id === scene)!;
  return answerOf(played, reviseScene(played.making, { scene, revision, change, who }, stamp));
};
const refusal = (played: PlayedFilm, scene: number, change: SceneChange, revision = 1) => {
  const outcome = reviseScene(played.making, { scene, revision, change, who }, stamp);
  return 'refused' in outcome ? outcome.refused : undefined;
};
const asked = (played: PlayedFilm, since: number) => played.asked.slice(since);

describe('a scene that is changed', () => {
  it('in its picture has clip and borders made again, and not the sound', () => {
    const played = film({ border: 'fade', thumbnail: { scene: 1 } });
    played.endAll('voice-3', 'voice-1', 'voice-2', 'picture-3', 'picture-1', 'picture-2');
    played.endAll(
      'sound',
      'clip-3',
      'clip-1',
      'thumbnail',
      'border-start-1',
      'border-1-2',
      'border-2-3',
      'border-3-end',
    );
    const before = played.asked.length;
    const { again } = revise(played, 1, { imagePrompt: 'A2' });
    expect(again).toEqual(['scene 1/3: picture', 'scene 1/3: clip', 'fade in', 'scenes 1 and 2: border', 'thumbnail']);
    played.endWell();
    expect(asked(played, before).toSorted()).toEqual(
      ['border-1.r2-2', 'border-start-1.r2', 'clip-1.r2', 'film', 'manifest', 'picture-1.r2', 'thumbnail'].toSorted(),
    );
  });

  it('in its text has the voice, and all that is as long as the voices, made again, and no picture', () => {
    const played = film({ music: { mood: 'calm', composer: VENDOR } });
    played.endAll(
      'voice-3',
      'voice-1',
      'voice-2',
      'picture-3',
      'picture-1',
      'picture-2',
      'bed',
      'sound',
      'clip-3',
      'clip-1',
    );
    const before = played.asked.length;
    revise(played, 1, { text: 'A is said otherwise.' });
    played.endWell();
    expect(asked(played, before).toSorted()).toEqual(
      ['bed', 'clip-1.r2', 'film', 'manifest', 'sound', 'voice-1.r2'].toSorted(),
    );
    expect(manifestOf(played.making).scenes[0]).toMatchObject({ text: 'A is said otherwise.', revision: 2 });
  });

  it('while its picture is drawn keeps what comes of it as a take, and uses the new one', () => {
    const played = film();
    revise(played, 3, { imagePrompt: 'C2' });
    expect(played.now).toEqual(expect.arrayContaining(['picture-3', 'picture-3.r2']));
    played.end('picture-3.r2', { costMicroUsd: 5 }).end('picture-3', { costMicroUsd: 7 });
    const scene = boardOf(played.making).scenes[2]!;
    expect(scene.takes.map(({ take, isCurrent }) => [take, isCurrent])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(scene.costMicroUsd).toBe(12);
    expect(costOf(progressOf(played.making))?.paidMicroUsd).toBe(12);
    played.endAll('voice-3');
    expect(played.underWay.get('clip-3.r2')?.input).toMatchObject({ illustration: { image: { key: 'picture C2' } } });
  });

  it('back to an earlier take has it at once, with the words that it was made of', () => {
    const played = film().end('picture-3');
    revise(played, 3, { imagePrompt: 'C2' });
    played.end('picture-1').end('picture-3.r2');
    const { again, pictures } = revise(played, 3, { take: { of: 'picture', take: 1 } });
    expect({ again, pictures }).toEqual({ again: [], pictures: 0 });
    expect(boardOf(played.making).scenes[2]).toMatchObject({
      revision: 3,
      imagePrompt: 'C',
      picture: { step: { state: 'done' } },
    });
    revise(played, 3, { take: { of: 'picture', take: 'new' } });
    expect(played.making.scenes[2]?.drawn?.[4]).toEqual({ imagePrompt: 'C', take: 2 });
  });

  it('to a take that there is none of is refused, with the command that shows those that there are', () => {
    expect(refusal(film().end('picture-3'), 3, { take: { of: 'picture', take: 9 } })).toBe(
      'Scene 3 has no take 9 of its picture that is made: "storyreel storyboard" shows those that there are.',
    );
  });

  it('in what is asked for again has another number each time, and an earlier prompt the first again', () => {
    const played = film();
    const takes = [
      { take: { of: 'picture', take: 'new' } },
      { take: { of: 'picture', take: 'new' } },
      { imagePrompt: 'B2' },
    ] as const;
    for (const change of takes) revise(played, 2, change);
    revise(played, 2, { imagePrompt: 'B' });
    expect(Object.values(played.making.scenes[1]!.drawn!).map(({ imagePrompt, take }) => [imagePrompt, take])).toEqual([
      ['B', 2],
      ['B', 3],
      ['B2', undefined],
      ['B', undefined],
    ]);
  });

  it('tells in its progress the same ids as its steps have', () => {
    const played = film({ border: 'dip', endCard: { text: 'The end', spoken: false } });
    revise(played, 3, { imagePrompt: 'C2' });
    answerOf(played, skipScene(played.making, { scene: 1, who }, stamp));
    played.endWell();
    const steps = played.making.steps;
    const ids = namedSteps(progressOf(played.making)).map(({ name }) => name.id);
    const made = Object.keys(steps).filter((id) => id !== 'manifest');
    expect(ids).toEqual(expect.arrayContaining([...made, 'clip-3.r2', 'border-start-2', 'border-2-3.r2']));
    expect(namedSteps(progressOf(played.making)).filter(({ step }) => step.state === 'pending')).toEqual([]);
  });

  it('has what was lost of it made again under its revision', () => {
    const played = film().end('picture-3');
    revise(played, 3, { imagePrompt: 'C2' });
    played.endAll('picture-1', 'picture-3.r2', 'voice-3');
    played.end('clip-3.r2', lost('picture C2'));
    expect(played.end('picture-2').now).toContain('picture-3.r2');
    played.endWell();
    expect(played.now).toEqual([]);
  });
});

describe('a scene that is skipped', () => {
  it('is not in the film: cards, borders, sound and thumbnail are of those that are', () => {
    const played = film({ border: 'fade', titleCard: { spoken: false }, thumbnail: { scene: 1 } });
    played.endAll('voice-3', 'voice-1', 'voice-2', 'picture-3').end('picture-1', refused).end('picture-2');
    const { again } = answerOf(played, skipScene(played.making, { scene: 1, who }, stamp));
    expect(again).toEqual([]);
    played.endWell();
    const manifest = manifestOf(played.making);
    expect(manifest.scenes.map(({ text }) => text[0])).toEqual(['B', 'C']);
    expect(manifest.scenes.map(({ id }) => id)).toEqual([2, 3]);
    expect(manifest.skipped).toEqual([{ id: 1, ...SCRIPT.scenes[0] }]);
    expect(manifest.borders).toHaveLength(4);
    expect(manifest.thumbnail).toMatchObject({ of: 'picture B 1' });
  });

  it('is in the film again when it is tried again', () => {
    const played = film().end('picture-3').end('picture-1', refused);
    answerOf(played, skipScene(played.making, { scene: 1, who }, stamp));
    answerOf(played, retryScene(played.making, { scene: 1, who }, stamp));
    played.endWell();
    expect(manifestOf(played.making).scenes).toHaveLength(3);
    expect(manifestOf(played.making).skipped).toBeUndefined();
  });

  it('is never the last one', () => {
    const played = film();
    for (const scene of [1, 2]) answerOf(played, skipScene(played.making, { scene, who }, stamp));
    expect(skipScene(played.making, { scene: 3, who }, stamp)).toMatchObject({
      refused: expect.stringContaining('last one'),
    });
  });
});

describe('a change that is refused', () => {
  it.each([
    ['of a revision that is over', { imagePrompt: 'X' }, 2, /is at revision 1, and this change was made on revision 2/],
    ['of nothing', { imagePrompt: 'A' }, 1, /changes nothing of scene 1/],
    ['of words that cannot be spoken', { text: '...' }, 1, /text should have at least one letter/],
    ['of too many words', { imagePrompt: 'x'.repeat(5_000) }, 1, /imagePrompt should be text of 1 to 4000/],
    ['to a take that is not there', { take: { of: 'picture', take: 2 } }, 1, /no take 2 of its picture that is made/],
    ['to another take of something else', { imagePrompt: 'X', take: { of: 'picture', take: 'new' } }, 1, /not both/],
    ['with something unknown', { colour: 'red' } as SceneChange, 1, /should be left out/],
  ] as [string, SceneChange, number, RegExp][])('%s says why', (_what, change, revision, sentence) => {
    expect(refusal(film(), 1, change, revision)).toMatch(sentence);
  });

  it('says which scenes there are, and that a script must be there', () => {
    expect(refusal(film(), 9, { imagePrompt: 'X' })).toBe('The film has no scene 9. It has 1, 2, 3.');
    expect(refusal(new PlayedFilm(orderOf()), 1, { imagePrompt: 'X' })).toMatch(/no script yet/);
  });

  it('comes too late once the film is merged', () => {
    expect(refusal(beforeMerge(film()), 1, { imagePrompt: 'X' })).toMatch(/too late/);
  });

  it('would cost more than the film may; what makes it no dearer may be changed', () => {
    const purse = {
      mostMicroUsd: 3_500,
      prices: { scriptMicroUsd: 0, voiceMicroUsd: 0, pictureMicroUsd: 1_000 },
      sceneCount: 3,
    };
    const played = film({ illustrator: VENDOR, purse }).end('picture-3', { costMicroUsd: 1_000 });
    expect(refusal(played, 3, { take: { of: 'picture', take: 'new' } })).toMatch(
      /may cost up to \$0\.0040 then, of which \$0\.0010 are paid; more than the \$0\.0035/,
    );
    expect(revise(played, 3, { text: 'C is told otherwise.' })).toMatchObject({
      pictures: 0,
      characters: 20,
      mostMicroUsd: 0,
    });
    expect(revise(played, 2, { imagePrompt: 'B2' })).toMatchObject({ pictures: 0, mostMicroUsd: 0 });
    // The picture of scene 1 is under way, and may be paid for already.
    expect(refusal(played, 1, { imagePrompt: 'A2' })).toMatch(/\$0\.0040/);
  });
});
