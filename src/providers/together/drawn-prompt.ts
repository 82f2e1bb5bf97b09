import { LONGEST_SPEAKER, LONGEST_STYLE } from '../../domain/bounds';

/** Where nobody has said how the pictures are to look. Part of the illustrator's version. */
const USUAL_STYLE = 'Painterly storybook illustration, cinematic light, rich depth';

/** What no film has a use for, in any style. */
const ALWAYS = 'full scene, no text, no letters, no watermark, no border.';

/** FLUX reads about 256 tokens; what comes later has no effect. */
const LONGEST_SCENE = 800;

/**
 * What FLUX is asked to draw for a scene's prompt: on one line, without characters that nobody sees, and in the film's
 * style, the same for every scene, so that its pictures belong together. `likenesses` are the names of those who look as in each
 * of the pictures that go along.
 */
export function drawnPrompt(prompt: string, style = USUAL_STYLE, likenesses: readonly string[][] = []): string {
  const look = `${oneLine(style, LONGEST_STYLE) || USUAL_STYLE}, ${ALWAYS}`;
  const scene = oneLine(prompt, LONGEST_SCENE);
  return [scene, ...likenesses.map(asInPicture), look].filter((part) => part !== '').join('. ');
}

/** FLUX.2 knows the pictures that go along by their numbers. Without this it draws the whole of them once more. */
function asInPicture(names: readonly string[], index: number): string {
  const who = names.map((name) => oneLine(name, LONGEST_SPEAKER)).join(' and ');
  return `Of image ${index + 1} keep only how ${who} looks: face, hair, build and clothes`;
}

function oneLine(text: string, longest: number): string {
  const seen = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, '')
    .trim();
  return Array.from(seen)
    .slice(0, longest)
    .join('')
    .replace(/[\s.,;]+$/, '');
}
