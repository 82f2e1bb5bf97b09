import type { Settings } from '../../config/settings';
import type { SceneChange } from '../../domain/film/change/scene-change';
import { problemsText } from '../../domain/film/order/order-problems/order-problem';
import { changeProblems } from '../../domain/film/order/order-problems/review/change-problems';
import type { Order } from '../../domain/film/order/order';
import { capitalised } from '../../domain/text/capitalised';
import { InputError } from '../input-error';
import { ownArtifact } from '../order/own/own-artifact';
import { voicedBy } from '../order/voices/voiced-by';

/** What a person says of one scene. */
export interface SceneWish {
  text?: string;
  imagePrompt?: string;
  voice?: string;
  /** Another take of its picture, or an earlier one by its number; `voiceTake` of its voice. */
  take?: 'new' | number;
  voiceTake?: 'new' | number;
  /** The paths of files of their own. */
  image?: string;
  audio?: string;
}

/** Whether a person says anything of the scene. */
export function saysSomething(wish: SceneWish): boolean {
  const { text, imagePrompt, voice, take, voiceTake, image, audio } = wish;
  return [text, imagePrompt, voice, take, voiceTake, image, audio].some((said) => said !== undefined);
}

/**
 * The change of a scene that a person wants in a film of this order; their own files are looked at, and stored. Refuses what says
 * nothing, and what contradicts itself; whether its voice can be had is checked with the order that it is for.
 */
export async function sceneChange(wish: SceneWish, order: Order, settings: Settings): Promise<SceneChange> {
  const { text, imagePrompt, voice, take, voiceTake, image, audio } = wish;
  if (!saysSomething(wish)) {
    throw new InputError(
      'Say what is to change: --text, --image-prompt, --voice, --take, --voice-take, --image or --audio.',
    );
  }
  if (take !== undefined && voiceTake !== undefined) {
    throw new InputError('--take and --voice-take are a change each: give one of them first, and then the other.');
  }
  refuseBoth(['--image', image], ['--take', take], ['--image-prompt', imagePrompt]);
  refuseBoth(['--audio', audio], ['--voice-take', voiceTake], ['--voice', voice]);
  const timbre = voice === undefined ? undefined : voicedBy(voice, order.narrator, settings.offers);
  const own = {
    ...(image !== undefined && { picture: await ownArtifact(image, 'picture', settings) }),
    ...(audio !== undefined && { voice: await ownArtifact(audio, 'voice', settings) }),
  };
  const change: SceneChange = {
    ...(text !== undefined && { text }),
    ...(imagePrompt !== undefined && { imagePrompt }),
    ...(timbre && { voice: timbre }),
    ...(take !== undefined && { take: { of: 'picture' as const, take } }),
    ...(voiceTake !== undefined && { take: { of: 'voice' as const, take: voiceTake } }),
    ...(Object.keys(own).length > 0 && { own }),
  };
  refuseMalformed(change);
  return change;
}

/** What a person calls the fields of a change. */
const CALLED: { [field: string]: string } = {
  text: 'the text (--text)',
  imagePrompt: 'the image prompt (--image-prompt)',
  voice: 'the voice (--voice)',
};

/** The film would refuse it too, in the words of a program. */
function refuseMalformed(change: SceneChange): void {
  const problems = changeProblems(change, '').map((problem) => {
    const [field = ''] = problem.field.split('.');
    return { ...problem, field: CALLED[field] ?? problem.field };
  });
  if (problems.length === 0) return;
  const sentence = problemsText(problems);
  throw new InputError(`${capitalised(sentence)}. Nothing is changed.`);
}

/** Refuses the first beside any of the others, in whose place it goes. */
function refuseBoth([name, said]: [string, unknown], ...others: [string, unknown][]): void {
  const other = others.find(([, value]) => value !== undefined);
  if (said === undefined || !other) return;
  throw new InputError(`${name} goes in the place of what ${other[0]} would have made: leave one of them out.`);
}
