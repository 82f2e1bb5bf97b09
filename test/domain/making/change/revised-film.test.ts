import { boardOf } from '../../../../src/domain/making/board/board-of';
import { skipScene } from '../../../../src/domain/making/change/retry-scene';
import { manifestOf } from '../../../../src/domain/making/film-manifest';
import { progressOf } from '../../../../src/domain/making/film-progress';
import { namedSteps } from '../../../../src/domain/progress/step-name';
import { costOf } from '../../../../src/domain/purse/cost';
import { lost, PlayedFilm } from '../played-film';
import { VENDOR, answerOf, film, refusal, revise, stamp, who } from './film-under-change';

const asked = (played: PlayedFilm, since: number) => played.asked.slice(since);

describe('what a change of a text costs at most', () => {
  const told = (choices: Parameters<typeof film>[0]) => revise(film(choices), 1, { text: 'A is told otherwise.' });
  const local = { narrator: { provider: 'local', model: 'flite' }, voice: 'slt' };

  it('is nothing where only offline voices speak', () => {
    expect(told({ ...local, cast: { Mira: { ...local, voice: 'rms' } } })).toHaveProperty('mostMicroUsd', 0);
  });

  it("is not told where a vendor's voice of the cast may speak, and nobody has told its price", () => {
    const cast = { Mira: { narrator: VENDOR, voice: 'mira' } };
    expect(told({ ...local, cast })).not.toHaveProperty('mostMicroUsd');
    const prices = { scriptMicroUsd: 0, voiceMicroUsd: 1_000_000, pictureMicroUsd: 0 };
    const purse = { mostMicroUsd: 10_000_000, prices, sceneCount: 3 };
    expect(told({ ...local, cast, purse }).mostMicroUsd).toBeGreaterThan(0);
  });
});

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

  it('is not said to have the border behind a title card made again that nobody has asked for yet', () => {
    const played = film({ border: 'fade', titleCard: { spoken: false } });
    played.endAll('picture-3', 'picture-1', 'card-0', 'voice-3');
    expect(played.asked).toContain('border-start-0');
    expect(played.asked).not.toContain('border-0-1');
    expect(revise(played, 3, { text: 'C is told otherwise.' }).again).toEqual([
      'scene 3/3: voice',
      'scene 3/3: clip',
      'fade out',
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
