import type { Connected } from '../../app/connection/connected';
import { isInputError } from '../../app/input-error';
import { approveShown } from '../../app/review/approve-shown';
import { resumeFilm } from '../../app/review/pause-or-resume';
import { retryScene, skipScene } from '../../app/review/retry-or-skip';
import { partFiles } from '../../app/review/part-files';
import { reviseFilm } from '../../app/review/revise-film';
import type { SceneWish } from '../../app/review/scene-wish';
import type { Board, BoardScene } from '../../domain/making/board/board';
import type { Waiting } from '../../domain/making/board/waiting';
import { sentenceOf } from '../../domain/text/sentence-of';
import { columnsOf } from '../display/columns-of';
import { sceneCard } from '../display/review/scene-card';
import { wrapped } from '../display/wrapped';
import type { Ask, Terminal } from '../terminal';
import { agrees } from './agrees';
import { answersText, answersTo, type Answer } from './answers';
import { sceneInTurn, type Looked, type SceneInTurn } from './scene-in-turn';

/** What a walk works with: the film, who walks, and the terminal on which somebody answers. */
export interface Walk {
  id: string;
  who: string;
  connected: Connected;
  terminal: Terminal & { ask: Ask };
}

/** What was said of a scene: it is done with, changed, to be looked at later, or the person stops, or has approved all. */
type Said = 'done' | 'changed' | 'later' | 'stop';

/** Goes with a person through the scenes that a film waits for, and does what they answer. */
export async function walk(at: Walk, waiting: Waiting): Promise<void> {
  const { id, who, connected, terminal } = at;
  if (waiting.for === 'resume') {
    if (/^\s*y/i.test(await terminal.ask('It is paused. Go on with it? [y/N] '))) await resumeFilm(connected, id, who);
    return;
  }
  // What was changed is looked at again after the others, as it has become.
  const numbers = [...waiting.scenes];
  for (const number of numbers) {
    let said: Said | undefined;
    while (!said) {
      const inTurn = await sceneInTurn(number, waiting.for, at);
      if (!inTurn) break;
      said = await askOf(inTurn, waiting.for, at);
    }
    if (said === 'stop') return;
    if (said === 'changed' && waiting.for !== 'attention') numbers.push(number);
  }
}

async function askOf({ scene, board }: SceneInTurn, waitsFor: Looked, at: Walk): Promise<Said | undefined> {
  const { id, terminal } = at;
  const { say, ask, settings } = terminal;
  const files = await partFiles(id, [scene], settings);
  const columns = columnsOf(process.stdout);
  say('');
  sceneCard(scene, files.get(scene.scene), columns).forEach((line) => say(line));
  const possible = answersTo(waitsFor);
  wrapped(answersText(possible), columns).forEach((line) => say(line));
  const typed = (await ask('> ')).trim().toLowerCase().slice(0, 1);
  const answer = possible.find((each) => each === typed);
  if (!answer) {
    say(`Expected one of ${possible.join(', ')}.`);
    return undefined;
  }
  try {
    return await act(answer, scene, { board, waitsFor }, at);
  } catch (error) {
    if (!isInputError(error)) throw error;
    // What the film refuses is no reason to stop: something else may be answered.
    say(sentenceOf(error));
    return undefined;
  }
}

async function act(
  answer: Answer,
  { scene }: BoardScene,
  { board, waitsFor }: { board: Board; waitsFor: Looked },
  { id, who, connected, terminal }: Walk,
): Promise<Said | undefined> {
  // While they thought about it somebody else may have changed what they looked at, or brought the film to its next review.
  const approve = async (scenes?: { scenes: number[] }) =>
    waitsFor !== 'attention' && (await approveShown(connected, id, { what: waitsFor, who, ...scenes }, board));
  switch (answer) {
    case 'q':
      return 'stop';
    case 'n':
      return 'later';
    case 'y':
      await approve({ scenes: [scene] });
      return 'done';
    case 'a':
      await approve();
      return 'stop';
    case 'r':
      await retryScene(connected, id, scene, who);
      return 'done';
    case 's':
      await skipScene(connected, id, scene, who);
      return 'done';
    default: {
      const wish = await wishOf(answer, terminal.ask);
      const said =
        wish && (await reviseFilm(connected, id, { scene, who, ...wish }, terminal, (plan) => agrees(plan, terminal)));
      return said ? 'changed' : undefined;
    }
  }
}

/** What a person wants of a scene; undefined when they type nothing. */
async function wishOf(answer: 'p' | 't' | 'v' | 'd' | 'i', ask: Ask): Promise<SceneWish | undefined> {
  if (answer === 'd') return { take: 'new' };
  const [question, field] = {
    p: ['What the picture shows: ', 'imagePrompt'],
    t: ['What is told: ', 'text'],
    v: ['Who tells it: ', 'voice'],
    i: ['The path of the picture: ', 'image'],
  }[answer] as [string, keyof SceneWish];
  const typed = (await ask(question)).trim();
  return typed === '' ? undefined : { [field]: typed };
}
