import { WorkflowNotFoundError } from '@temporalio/client';
import { grpcErrorIn } from './grpc-error';

/** gRPC's code for a request that no server can answer, whatever it has. */
const INVALID_ARGUMENT = 3;

/** What the server answers of a workflow. An id that none can have, such as an empty one, it refuses: that is an unknown id like any other. */
export async function unlessNoId<T>(id: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (grpcErrorIn(error)?.code !== INVALID_ARGUMENT) throw error;
    throw new WorkflowNotFoundError('no workflow can have this id', id, undefined);
  }
}
