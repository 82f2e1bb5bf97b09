import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { ATTRIBUTES, HAS_ATTRIBUTES } from '../../contract/attributes';
import { stageOf } from '../../domain/making/board/stage-of';
import type { Making } from '../../domain/making/making';
import { waitingOf } from '../../domain/making/review/waiting-of';

const NEEDS = { name: ATTRIBUTES.needs, type: 'KEYWORD' } as const;
const STAGE = { name: ATTRIBUTES.stage, type: 'KEYWORD' } as const;

/**
 * Shows in the search attributes of a film what it waits for and its stage, where they have changed. A server that does not know them
 * would refuse the whole workflow task: so this does nothing unless whoever began the film has asked its server.
 */
export function showAttributes(making: Making): void {
  const { memo, typedSearchAttributes: shown } = workflowInfo();
  if (memo?.[HAS_ATTRIBUTES] !== true) return;
  const needs = waitingOf(making)?.for;
  const stage = stageOf(making);
  const changed = [
    ...(shown.get(NEEDS) === needs ? [] : [{ key: NEEDS, value: needs ?? null }]),
    ...(shown.get(STAGE) === stage ? [] : [{ key: STAGE, value: stage }]),
  ];
  if (changed.length > 0) upsertSearchAttributes(changed);
}
