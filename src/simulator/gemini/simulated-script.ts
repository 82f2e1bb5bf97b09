import type { Configuration } from '../control/configuration';
import type { AnswerSchema } from './answer-schema';
import { divideStory } from './divide-story';
import type { FoundStory } from './story-in-request';

interface Scene {
  text: string;
  imagePrompt: string;
  index: number;
  /** Of all scenes. */
  count: number;
}

interface Telling {
  title: string;
  text: string;
  sceneCharacters: number;
}

/** A model tells a long story in fewer words: at most so many times those of a usual scene. */
const LONGEST_IN_SCENES = 1.5;

const PICTURE = /prompt|image|picture|visual|illustrat/iu;
const SPOKEN = /text|narrat|word|voice|spoken|caption|story/iu;

/**
 * A script of the story in the story's own words (of a scene that is too long, those of its beginning), in the shape that
 * the schema asks for: the scenes are the list whose items have a text about a picture; `minItems` and `maxItems` are kept.
 * Without a schema it is `{ title, scenes: [...] }` with the configured names.
 */
export function writeScript(
  story: FoundStory,
  schema: AnswerSchema | undefined,
  names: Configuration['script'],
): unknown {
  const title = story.title ?? /^#\s*(.+)$/mu.exec(story.text)?.[1]?.trim();
  // Sentences may come with their numbers before them.
  const text = story.text
    .replace(/^\s*#.*$/mu, '')
    .replace(/^\[\d+\] /gmu, '')
    .trim();
  const telling = { title: title ?? firstWords(text, 5), text, sceneCharacters: names.sceneCharacters };
  return fill(schema ?? schemaWith(names), 'script', telling);
}

function schemaWith({ text, imagePrompt }: Configuration['script']): AnswerSchema {
  const scene = { type: 'object', properties: { [text]: { type: 'string' }, [imagePrompt]: { type: 'string' } } };
  return { type: 'object', properties: { title: { type: 'string' }, scenes: { type: 'array', items: scene } } };
}

function fill(schema: AnswerSchema, name: string, telling: Telling, scene?: Scene): unknown {
  switch (schema.type?.toLowerCase()) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([part, inner]) => [part, fill(inner, part, telling, scene)]),
      );
    case 'array':
      return fillList(schema, name, telling, scene);
    case 'number':
    case 'integer':
      return numberFor(schema, scene);
    case 'boolean':
      return false;
    default:
      if (schema.enum) return schema.enum[(scene?.index ?? 0) % schema.enum.length];
      return textFor(name, telling, scene);
  }
}

function fillList(schema: AnswerSchema, name: string, telling: Telling, scene?: Scene): unknown[] {
  const items = schema.items ?? { type: 'string' };
  const least = Number(schema.minItems ?? 0);
  if (!scene && Object.entries(items.properties ?? {}).some(([part]) => PICTURE.test(part))) {
    const wanted = Math.ceil(telling.text.length / telling.sceneCharacters);
    const count = Math.min(Math.max(wanted, least, 1), Number(schema.maxItems ?? Infinity));
    return divideStory(telling.text, count).map((text, index, { length }) => {
      const imagePrompt = `A picture of this: ${firstWords(text, 14)}`;
      return fill(items, name, telling, { text, imagePrompt, index, count: length });
    });
  }
  return Array.from({ length: least }, () => fill(items, name, telling, scene));
}

/** Between two bounds the scenes go evenly from one to the other, as the numbers of their last sentences do. */
function numberFor({ minimum, maximum }: AnswerSchema, scene?: Scene): number {
  if (maximum === undefined || !scene) return minimum ?? (scene?.index ?? 0) + 1;
  return Math.max(minimum ?? 1, Math.floor((maximum * (scene.index + 1)) / scene.count));
}

function textFor(name: string, telling: Telling, scene?: Scene): string {
  if (/language/iu.test(name)) return 'en';
  if (scene && PICTURE.test(name)) return scene.imagePrompt;
  if (scene && SPOKEN.test(name)) return condensed(scene.text, LONGEST_IN_SCENES * telling.sceneCharacters);
  if (/title/iu.test(name)) return telling.title;
  return firstWords(scene?.text ?? telling.text, 6);
}

/** The beginning of a text of a scene that is too long to be told: as many whole sentences as fit, or else words. */
function condensed(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const end = /^.*[.!?…]\p{P}*(?= )/su.exec(cut)?.[0].length ?? cut.lastIndexOf(' ');
  return cut.slice(0, end > 0 ? end : longest);
}

function firstWords(text: string, count: number): string {
  return text
    .split(/\s+/u)
    .slice(0, count)
    .join(' ')
    .replace(/[\p{P}\s]+$/u, '');
}
