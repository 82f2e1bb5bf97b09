import { relative } from 'node:path';
import { WorkflowFailedError } from '@temporalio/client';
import { filmClient } from '../client';
import type { Settings } from '../config';
import type { FormatName } from '../domain/format';
import type { Manifest } from '../domain/manifest';
import { newOrder, type Order } from '../domain/order';
import { saveFilm } from '../save-film';
import { createDirectoryStore } from '../store/directory-store';
import { checkVoice } from './check-voice';
import { connect, type Connected } from './connect';
import { outputPath } from './output-path';
import { progressLines } from './progress-lines';
import { readStory } from './read-story';
import { stepTimesTable } from './step-times';

export interface MakeOptions {
  out?: string;
  format: FormatName;
  voice: string;
  language: string;
  keep: boolean;
}

type Say = (line: string) => void;

/** `storyreel make STORY`: makes a film of a story, tells how it goes line by line, and writes it to the output path. */
export async function make(path: string, options: MakeOptions, settings: Settings, interrupted: AbortSignal) {
  const say: Say = (line) => console.log(line);
  const { format, voice, language, keep } = options;
  checkVoice(voice, language);
  const story = await readStory(path);
  const out = await outputPath(story.title, options.out);

  const connected = await connect(settings, { keep, say });
  try {
    const order = newOrder(story, { format, voice, language, illustrator: settings.illustrator });
    const manifest = await Promise.race([
      makeAndWatch(order, connected, say),
      connected.failed,
      rejectWhenAborted(interrupted),
    ]);
    const saved = await saveFilm(createDirectoryStore(settings.storeDirectory), manifest, out);
    const seconds = (manifest.film.durationMs / 1000).toFixed(1);
    say(`\n${stepTimesTable(manifest.steps)}\n`);
    say(`${relative('.', saved.video)}, ${seconds} s; beside it its subtitles (.srt) and manifest (.manifest.json)`);
    if (keep) say(`Temporal and the worker stay up${connected.uiAddress ? `: ${connected.uiAddress}` : ''}`);
  } finally {
    await connected.close();
  }
}

async function makeAndWatch(order: Order, { temporal, uiAddress }: Connected, say: Say): Promise<Manifest> {
  const films = filmClient(temporal);
  const id = await films.start(order);
  say(`"${order.story.title}" is being made as ${id}`);
  if (uiAddress) say(`look into it: ${uiAddress}/namespaces/default/workflows/${id}`);
  say('');
  const newLines = progressLines();
  for await (const progress of films.watch(id)) newLines(progress).forEach(say);
  return films.result(id).catch(tellWhy);
}

/** The sentence of a failed film is the message of the failure that the workflow ended with. */
function tellWhy(error: unknown): never {
  if (error instanceof WorkflowFailedError && error.cause) throw new Error(error.cause.message, { cause: error });
  throw error;
}

function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
