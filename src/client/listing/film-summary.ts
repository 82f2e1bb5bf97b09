import type { WorkflowExecutionDescription } from '@temporalio/client';
import type { LoadedDataConverter } from '@temporalio/common';
import { decodeOptionalSinglePayload } from '@temporalio/common/lib/internal-non-workflow';
import { optionalTsToMs } from '@temporalio/common/lib/time';
import type { Waiting } from '../../domain/making/board/waiting';
import { needsIn } from './film-needs';
import { stateOf, type FilmState } from './film-state';

/**
 * A film as a list shows it; times in milliseconds since 1970. `needs` is what one that is being made waits for a person to do; it is
 * known where the server knows the search attributes of films. `build` is the version of workers that it is bound to, where they have
 * versions: no others go on with it, or answer for it. `encoded` where its title cannot be decoded here, and says so: it was ordered with
 * a key or a codec that is not there.
 */
export interface FilmSummary {
  id: string;
  title: string;
  encoded?: true;
  state: FilmState;
  needs?: Waiting['for'];
  build?: string;
  startedAtMs: number;
  endedAtMs?: number;
}

const ENCODED_TITLE = '(cannot be decoded here)';

/** Temporal's number for a workflow that stays with the version that began it (VERSIONING_BEHAVIOR_PINNED). */
const PINNED = 1;

/** A run as the server tells it, alone or in a list. */
export type ToldRun = NonNullable<WorkflowExecutionDescription['raw']['workflowExecutionInfo']>;

/** The summary of a film's latest run. */
export async function filmSummary(run: ToldRun, converter: LoadedDataConverter): Promise<FilmSummary> {
  const { execution, memo, status, startTime, closeTime, searchAttributes, versioningInfo } = run;
  const endedAtMs = optionalTsToMs(closeTime);
  // What a film waited for when it was ended nobody need do any more.
  const needs = endedAtMs === undefined ? needsIn(searchAttributes) : undefined;
  return {
    id: execution?.workflowId ?? '',
    ...(await titleIn(memo, converter)),
    state: stateOf(status),
    ...(needs && { needs }),
    ...buildOf(versioningInfo),
    startedAtMs: optionalTsToMs(startTime) ?? 0,
    ...(endedAtMs !== undefined && { endedAtMs }),
  };
}

/** Many are listed at once, and one that was ordered with another key must not hide the others. */
async function titleIn(
  memo: ToldRun['memo'],
  converter: LoadedDataConverter,
): Promise<Pick<FilmSummary, 'title' | 'encoded'>> {
  try {
    const title = await decodeOptionalSinglePayload(converter, memo?.fields?.['title']);
    return { title: typeof title === 'string' ? title : '' };
  } catch {
    return { title: ENCODED_TITLE, encoded: true };
  }
}

function buildOf(info: ToldRun['versioningInfo']): Pick<FilmSummary, 'build'> {
  const { behavior, versioningOverride, deploymentVersion } = info ?? {};
  const isBound = Number(behavior) === PINNED && !versioningOverride?.autoUpgrade;
  return isBound && deploymentVersion?.buildId ? { build: deploymentVersion.buildId } : {};
}

/** The same of a run that was asked for alone. */
export function summaryOf({ raw }: WorkflowExecutionDescription, converter: LoadedDataConverter): Promise<FilmSummary> {
  return filmSummary(raw.workflowExecutionInfo ?? {}, converter);
}
