import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { historyFromJSON, type History } from '@temporalio/common/lib/proto-utils';
import { sentenceOf } from '../domain/text/sentence-of';
import type { FoundHistory } from './found-history';

/** The files of the histories in a directory, in the order of their names. */
export async function historyFiles(directory: string): Promise<string[]> {
  const names = await readdir(directory);
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(directory, name));
}

/** Reads histories as Temporal's tools and `scripts/record-history.mjs` write them, one at a time. */
export async function* recordedHistories(files: readonly string[]): AsyncGenerator<FoundHistory> {
  for (const file of files) {
    const name = basename(file, '.json');
    try {
      yield { name, workflowId: name, history: historyFrom(JSON.parse(await readFile(file, 'utf8'))) };
    } catch (error) {
      yield { name, unreadable: `${file} is not the JSON of a workflow's history: ${sentenceOf(error)}` };
    }
  }
}

function historyFrom(json: unknown): History {
  const history = historyFromJSON(json);
  if (!history.events?.[0]?.workflowExecutionStartedEventAttributes)
    throw new Error('its first event is not that of a workflow being started');
  return history;
}
