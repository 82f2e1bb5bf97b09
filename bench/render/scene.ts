import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { usualStyle } from '../../src/domain/captions/style/resolved-style';
import { captionsOf, type Caption } from '../../src/domain/captions/captions';
import type { Move } from '../../src/domain/film/moves/move';
import { planMoves } from '../../src/domain/film/moves/plan-moves';
import { rowAlone, spokenInRow, type SceneRow } from '../../src/domain/film/timeline';
import { FORMATS } from '../../src/domain/format';
import { encodeWav } from '../../src/media/sound/wav';

export const FORMAT = FORMATS.portrait;

const VOICE_SECONDS = 7.2;
const WORDS =
  'The old keeper climbed the stairs every night with a lamp, and looked out over the dark sea for the ships';

/** One scene of a film as all ways of rendering it get it: files in a directory, and what is in them. */
export interface Scene {
  directory: string;
  picture: Uint8Array;
  pictureFile: string;
  soundFile: string;
  captionsFile: string;
  sound: Int16Array;
  captions: Caption[];
  row: SceneRow;
  moves: Move[];
  seconds: number;
}

/** A scene with a picture, a voice (a tone that swells) and its words: of eight seconds, where nothing else is said. */
export async function makeScene(directory: string, picture: Uint8Array, voiceSeconds = VOICE_SECONDS): Promise<Scene> {
  const sound = Int16Array.from({ length: voiceSeconds * 48_000 }, (_, at) => {
    return 9000 * Math.sin(at / 31) * Math.abs(Math.sin(at / 9000));
  });
  const row = rowAlone({ samples: sound.length }, FORMAT.fps);
  const words = WORDS.split(' ').map((text, index) => ({ text, startMs: index * 350, endMs: index * 350 + 320 }));
  const captions = captionsOf(spokenInRow(row, words), { style: usualStyle(), format: FORMAT, language: 'en' });
  const { frames } = row;
  const moves = planMoves({
    motion: 'gentle',
    seed: 1,
    scene: 2,
    frames,
    fps: FORMAT.fps,
    picture: FORMAT,
    format: FORMAT,
  });
  const files = { pictureFile: join(directory, 'picture.png'), soundFile: join(directory, 'voice.wav') };
  await writeFile(files.pictureFile, picture);
  await writeFile(files.soundFile, encodeWav(sound));
  const captionsFile = join(directory, 'media-server.ass');
  await writeFile(captionsFile, wordByWord(captions));
  return { directory, picture, ...files, captionsFile, sound, captions, row, moves, seconds: frames / FORMAT.fps };
}

/** Captions in the way of the media server: a word at a time, each drawn twice, as text and as its blurred shadow. */
function wordByWord(captions: Caption[]): string {
  const { width, height } = FORMAT;
  const time = (ms: number) => `0:00:${(ms / 1000).toFixed(2).padStart(5, '0')}`;
  const lines = captions
    .flatMap(({ words }) => words)
    .flatMap(({ text, startMs, endMs }) => {
      const line = (x: number, y: number, tags: string) =>
        `Dialogue: 0,${time(startMs)},${time(endMs)},Default,,0,0,0,,{\\pos(${x},${y})${tags}}${text}`;
      const [x, y] = [width / 2, height * 0.75];
      return [line(x + 2, y + 2, '\\1c&H99000000\\bord0\\1a&H99&\\blur10'), line(x, y, '')];
    });
  return `[Script Info]
ScriptType: v4.00+
PlayResX: ${width}
PlayResY: ${height}

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, Bold, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV
Style: Default,Arial,120,&H00FFFFFF,&H00000000,1,1,5,0,8,20,20,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
${lines.join('\n')}
`;
}
