import { MAKE_FILM } from '../../contract/film';
import { grpcCall, stringField } from './grpc-call';

const GRPC_OK = '0';
/** On a busy machine a count takes seconds, and who hears nothing must take it that there is a film. */
const COUNTED_WITHIN_MS = 10_000;
const RUNNING_FILMS = `WorkflowType='${MAKE_FILM}' AND ExecutionStatus='Running'`;

/** Whether the Temporal server on 127.0.0.1 has a film in the making; undefined when it does not answer. */
export async function filmInTheMaking(port: number): Promise<boolean | undefined> {
  const asked = Buffer.concat([stringField(1, 'default'), stringField(2, RUNNING_FILMS)]);
  const { status, message } = await grpcCall(port, 'CountWorkflowExecutions', asked, COUNTED_WITHIN_MS);
  // Its first field is the count, and protobuf leaves a zero out.
  return status === GRPC_OK ? message.length > 0 : undefined;
}
