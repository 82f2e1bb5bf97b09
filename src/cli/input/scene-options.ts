import { InvalidArgumentError, Option } from 'commander';
import { MOST_SCENES, MOST_TAKES } from '../../domain/bounds';
import { REVIEWED } from '../../domain/film/order/review';
import { aPath } from './option-values';

/** Who does it, for the film's history. */
export const AS_OPTION = ['--as <name>', 'your name, for its history (default: that of your account here)'] as const;

/** The number of the scene that a command is about. */
export function sceneOption(): Option {
  return new Option('--scene <number>', 'which scene, by its number').argParser(aScene).makeOptionMandatory();
}

/** What a person may change of one scene. */
export function sceneWishOptions(): Option[] {
  return [
    new Option('--text <words>', 'what is told and shown'),
    new Option('--image-prompt <words>', 'what the picture shows'),
    new Option('--take <which>', 'another take of its picture: new, or the number of an earlier one').argParser(aTake),
    new Option('--voice-take <which>', 'the same of its voice').argParser(aTake),
    new Option('--image <file>', 'a picture of your own').argParser(aPath),
    new Option('--audio <file>', 'a voice of your own, such as a recording').argParser(aPath),
  ];
}

/** The number of a scene. */
function aScene(text: string): number {
  const scene = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (scene >= 1) return scene;
  throw new InvalidArgumentError('Expected the number of a scene, from 1 on.');
}

/** What a person has seen of a film that waits: a review, or the word for what it showed, of all or of each of some scenes. */
export function seenWords(text: string): string[] {
  const words = text.split(',').map((word) => word.trim());
  const known = new RegExp(`^(?:${REVIEWED.join('|')})(?:-[0-9a-f]{8})?$`);
  if (words.every((word) => known.test(word))) return words;
  throw new InvalidArgumentError(
    `Expected one of ${REVIEWED.join(', ')}, or words that "storyreel review ID" tells, such as voices-4f2a91c0, with commas between them.`,
  );
}

/** Numbers of scenes, such as "1,3-5". */
export function scenes(text: string): number[] {
  const parts = text.split(',').map((part) => {
    const [, from = '', to = from] = /^\s*(\d{1,4})(?:\s*-\s*(\d{1,4}))?\s*$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (!(first >= 1 && last >= first && last - first < MOST_SCENES)) {
      throw new InvalidArgumentError('Expected numbers of scenes, such as 3 or 1,3-5.');
    }
    return Array.from({ length: last - first + 1 }, (_none, index) => first + index);
  });
  return [...new Set(parts.flat())];
}

function aTake(text: string): 'new' | number {
  if (text === 'new') return text;
  const take = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (take >= 1 && take <= MOST_TAKES) return take;
  throw new InvalidArgumentError('Expected new, or the number of a take, as "storyreel review ID" tells them.');
}
