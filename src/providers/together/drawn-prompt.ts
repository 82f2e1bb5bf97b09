/** The same for every scene, so that the pictures of a film belong together. Part of the illustrator's version. */
const STYLE =
  'Painterly storybook illustration, cinematic light, rich depth, full scene, no text, no letters, no watermark, no border.';

/** FLUX reads about 256 tokens; what comes later has no effect. */
const LONGEST_SCENE = 800;

/** What FLUX is asked to draw for a scene's prompt: on one line, without characters that nobody sees, in the film's style. */
export function drawnPrompt(prompt: string): string {
  const seen = prompt
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, '')
    .trim();
  const scene = Array.from(seen)
    .slice(0, LONGEST_SCENE)
    .join('')
    .replace(/[\s.,;]+$/, '');
  return scene ? `${scene}. ${STYLE}` : STYLE;
}
