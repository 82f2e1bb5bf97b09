import { boardScenesOf } from '../../../../src/domain/making/board/board-of';
import type { BoardScene } from '../../../../src/domain/making/board/board';
import { approve } from '../../../../src/domain/making/review/approve';
import { seenOf } from '../../../../src/domain/making/review/seen';
import { settled } from '../../../../src/domain/making/review/settled';
import { orderOf, PlayedFilm, SCRIPT } from '../played-film';

const film = settled(new PlayedFilm(orderOf({ script: SCRIPT, review: { script: true } })).making, 1);
const scenes = boardScenesOf(film);
const [first, ...others] = scenes as [BoardScene, ...BoardScene[]];
const title = SCRIPT.title;
const artifact = { key: 'a'.repeat(64), mediaType: 'audio/wav', bytes: 9, sha256: 'b'.repeat(64) };
const withArtifact = (part: 'voice' | 'picture') => [{ ...first, [part]: { ...first[part], artifact } }, ...others];

describe('the word for what a person has looked at', () => {
  it('is the same for the same, whoever has approved it and whatever it has cost', () => {
    const same = [
      { ...first, approved: [{ what: 'script' as const, who: 'Ann', atMs: 1 }], costMicroUsd: 9 },
      ...others,
    ];
    expect(seenOf('script', { title, scenes: same })).toBe(seenOf('script', { title, scenes }));
    expect(seenOf('script', { title, scenes })).toMatch(/^script-[0-9a-f]{8}$/);
  });

  it.each([
    ['another text', [{ ...first, text: 'Other.' }, ...others]],
    ['another order', [...others, first]],
    ['a scene that is left out', [{ ...first, is: 'skipped' as const }, ...others]],
  ])('is another one with %s', (_what, changed) => {
    expect(seenOf('script', { title, scenes: changed })).not.toBe(seenOf('script', { title, scenes }));
  });

  it('is of what a review shows: the title of the script, then the voices, then the pictures', () => {
    const changes = (what: 'script' | 'voices' | 'pictures', board: { title: string; scenes: BoardScene[] }) =>
      seenOf(what, board) !== seenOf(what, { title, scenes });
    const [voice, picture] = [withArtifact('voice'), withArtifact('picture')].map((now) => ({ title, scenes: now }));
    const named = { title: 'Other', scenes };
    expect([named, voice!, picture!].map((board) => changes('script', board))).toEqual([true, false, false]);
    expect([named, voice!, picture!].map((board) => changes('voices', board))).toEqual([false, true, false]);
    expect([named, voice!, picture!].map((board) => changes('pictures', board))).toEqual([false, true, true]);
  });

  it('of some scenes says nothing of the others', () => {
    const changed = [{ ...first, text: 'Other.' }, ...others];
    expect(seenOf('script', { title, scenes: changed }, [2])).toBe(seenOf('script', { title, scenes }, [2]));
  });

  it('is what an approval is held against', () => {
    const asked = { what: 'script' as const, who: 'Ann', scenes: [1] };
    const seen = seenOf('script', { title, scenes }, [1]);
    expect(approve(film, { ...asked, seen }, { atMs: 2 })).toMatchObject({ answer: { waitsFor: { scenes: [2, 3] } } });
    expect(approve(film, { ...asked, seen: 'script-00000000' }, { atMs: 2 })).toEqual({
      refused: 'Its script is not as you saw it: something of it was changed since. Look again, and approve it then.',
    });
  });
});
