import type { Script } from '../../src/domain/film/script/script';

const WHO = ['lamps', 'gulls', 'boats', 'waves', 'doors', 'storms', 'stars', 'ropes', 'cats', 'hills'];
const WHOSE = ['Old', 'Red', 'Wet', 'Far', 'Shy'];
const WHAT = ['wait', 'sleep', 'turn', 'fall', 'glow', 'sing', 'drift', 'hide', 'wake', 'rest'];

/** Up to 500 scenes of three words: short clips, and no two of their voices or pictures are the same. */
export function shortScenes(count: number): Script {
  const scenes = Array.from({ length: count }, (_, index) => {
    const who = WHO[index % 10] ?? '';
    const what = WHAT[Math.floor(index / 10) % 10] ?? '';
    const whose = WHOSE[Math.floor(index / 100)] ?? '';
    return { text: `${whose} ${who} ${what}.`, imagePrompt: `${whose} ${who} by the sea that ${what}` };
  });
  return { title: 'A Long Film', scenes };
}

/** Scenes of so many characters of text. */
export function longScenes(count: number, characters: number): Script {
  const scene = (index: number) => {
    const begins = `Scene ${index + 1} `;
    return { text: begins + 'word '.repeat(characters / 5).slice(0, characters - begins.length), imagePrompt: 'b' };
  };
  return { title: 'The Longest Film', scenes: Array.from({ length: count }, (_, index) => scene(index)) };
}
