import type { Configuration } from './configuration';
import { divideStory } from './divide-story';
import type { FoundStory } from './story-in-request';

/** The part of Gemini's `responseSchema` (or of a JSON schema) that the answer is made after. */
export interface AnswerSchema {
  type?: string;
  properties?: Record<string, AnswerSchema>;
  items?: AnswerSchema;
  enum?: (string | number)[];
  minItems?: number | string;
  maxItems?: number | string;
  minimum?: number;
}

interface Scene {
  text: string;
  imagePrompt: string;
  index: number;
}

interface Telling {
  title: string;
  text: string;
  sceneCharacters: number;
}

const PICTURE = /prompt|image|picture|visual|illustrat/iu;
const SPOKEN = /text|narrat|word|voice|spoken|caption|story/iu;

/**
 * A script of the story, in the story's own words, in the shape that the schema asks for: the scenes are the list whose
 * items have a text about a picture; `minItems` and `maxItems` are kept. Without a schema it is
 * `{ title, scenes: [...] }` with the configured names.
 */
export function writeScript(
  story: FoundStory,
  schema: AnswerSchema | undefined,
  names: Configuration['script'],
): unknown {
  const title = story.title ?? /^#\s*(.+)$/mu.exec(story.text)?.[1]?.trim();
  const text = story.text.replace(/^\s*#.*$/mu, '').trim();
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
      return schema.minimum ?? (scene?.index ?? 0) + 1;
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
    return divideStory(telling.text, count).map((text, index) =>
      fill(items, name, telling, { text, imagePrompt: `A picture of this: ${firstWords(text, 14)}`, index }),
    );
  }
  return Array.from({ length: least }, () => fill(items, name, telling, scene));
}

function textFor(name: string, telling: Telling, scene?: Scene): string {
  if (/language/iu.test(name)) return 'en';
  if (scene && PICTURE.test(name)) return scene.imagePrompt;
  if (scene && SPOKEN.test(name)) return scene.text;
  if (/title/iu.test(name)) return telling.title;
  return firstWords(scene?.text ?? telling.text, 6);
}

function firstWords(text: string, count: number): string {
  return text
    .split(/\s+/u)
    .slice(0, count)
    .join(' ')
    .replace(/[\p{P}\s]+$/u, '');
}
