import { randomUUID } from 'node:crypto';
import {
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import {
  GATE,
  gateId,
  IMAGE_GATE,
  NOT_YET,
  type GateAnswer,
  type GateInput,
  type Grant,
  type Wait,
} from '../contract/gate';
import { QUEUES } from '../contract/queues';
import type { GateState } from '../domain/gate/gate-state';
import type { GatePolicy } from '../domain/gate/gate-policy';
import type { Told } from '../domain/gate/room';
import type { Send } from '../domain/gate/reminded';

type Gate = (input: GateInput) => Promise<void>;

/**
 * The image gate of one account. What the workers do (`adopt`, `reserve`, `block`) begins the gate if it is not there; whatever goes
 * wrong on the way rejects, and counts as not granted.
 */
export interface GateClient {
  /**
   * Makes the gate keep a policy that is at least as strict. Workers do so when they start: a gate without memory is then
   * over its first wait when the first request comes.
   */
  adopt(policy: GatePolicy): Promise<void>;
  /**
   * Asks for a slot now, and tells the gate of the worker's own last sends, for its memory may be older, and of what the vendor told
   * with its answers.
   */
  reserve(policy: GatePolicy, sends?: readonly Send[], told?: readonly Told[]): Promise<GateAnswer>;
  /** Tells that the vendor takes nothing for so long: it has refused a request, or only asks for a rest. */
  block(policy: GatePolicy, forMs: number, isRest?: boolean): Promise<void>;
  /** Lets nobody through for so long; 0 ends the hold. */
  hold(forMs: number): Promise<Wait>;
  setPolicy(policy: GatePolicy): Promise<Wait>;
  /** What the gate remembers. */
  state(): Promise<GateState>;
}

/** A client for the gate of an account, on the Temporal server of `temporal`. */
export function gateClient(temporal: Client, account: string): GateClient {
  const workflowId = gateId(account);
  const gate = () => temporal.workflow.getHandle(workflowId);
  const startOptions = (policy: GatePolicy, isFirst: boolean) => ({
    workflowId,
    taskQueue: QUEUES.films,
    workflowIdConflictPolicy: 'USE_EXISTING' as const,
    staticSummary: `image gate of the account ${account}`,
    args: [{ account, policy, ...(isFirst && { isFirst }) }] as [GateInput],
  });
  // A new id each time: an answer that was lost is not the answer to this question.
  const updateOrStart = <T>(
    name: string,
    policy: GatePolicy,
    args: unknown[],
    { updateId, isFirst = false }: { updateId?: string; isFirst?: boolean } = {},
  ) =>
    temporal.workflow.executeUpdateWithStart<Gate, T, unknown[]>(name, {
      updateId: updateId ?? randomUUID(),
      startWorkflowOperation: new WithStartWorkflowOperation<Gate>(IMAGE_GATE, startOptions(policy, isFirst)),
      args,
    });

  return {
    async adopt(policy) {
      // One that has ended may have granted slots just before: the gate that is begun in its place is not the first.
      const isFirst = await gate()
        .describe()
        .then(
          () => false,
          (error: unknown) => error instanceof WorkflowNotFoundError,
        );
      await updateOrStart<Wait>(GATE.adopt, policy, [policy], { isFirst });
    },
    async reserve(policy, sends = [], told = []) {
      const grant = randomUUID();
      try {
        const given = await updateOrStart<Grant>(GATE.reserve, policy, [policy, sends, told], { updateId: grant });
        return given.leaseMs > 0 ? { granted: true, grant, ...given } : { granted: false, waitMs: 0, reason: 'cold' };
      } catch (error) {
        const wait = waitIn(error);
        if (wait) return { granted: false, ...wait };
        // A refusal for another reason, such as a policy that makes no sense, says itself whether asking again may help.
        throw error instanceof WorkflowUpdateFailedError && error.cause ? error.cause : error;
      }
    },
    block: async (policy, forMs, isRest = false) =>
      void (await updateOrStart<Wait>(GATE.block, policy, [forMs, isRest])),
    hold: (forMs) => gate().executeUpdate<Wait, [number]>(GATE.hold, { args: [forMs] }),
    setPolicy: (policy) => gate().executeUpdate<Wait, [GatePolicy]>(GATE.setPolicy, { args: [policy] }),
    state: () => gate().query<GateState>(GATE.state),
  };
}

/** The wait that a refusal of the gate tells; undefined for every other error. */
function waitIn(error: unknown): Wait | undefined {
  if (!(error instanceof WorkflowUpdateFailedError)) return undefined;
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure) || cause.type !== NOT_YET) return undefined;
  return cause.details?.[0] as Wait;
}
