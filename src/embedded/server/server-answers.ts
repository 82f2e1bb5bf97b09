import { GRPC, grpcCall } from './grpc-call';
import { lengthDelimited, stringField } from './protobuf';

/**
 * Whether a Temporal server on 127.0.0.1 really answers: it knows the namespace, and its history service looks for a
 * workflow (and finds none).
 */
export async function serverAnswers(port: number, namespace: string): Promise<boolean> {
  if (!(await hasNamespace(port, namespace))) return false;
  const nameSpace = stringField(1, namespace);
  const execution = lengthDelimited(2, stringField(1, 'no-such-workflow'));
  const asked = Buffer.concat([nameSpace, execution]);
  return (await grpcCall(port, 'DescribeWorkflowExecution', asked)).status === GRPC.notFound;
}

/** Whether the Temporal server at this port of 127.0.0.1 says anything within `withinMs`: it needs neither its database nor its history for that. */
export async function serverLives(port: number, withinMs: number): Promise<boolean> {
  return (await grpcCall(port, 'GetSystemInfo', Buffer.alloc(0), { withinMs })).status === GRPC.ok;
}

/** Whether a Temporal server on 127.0.0.1 answers and has a namespace of this name. */
export async function hasNamespace(port: number, namespace: string): Promise<boolean> {
  return (await grpcCall(port, 'DescribeNamespace', stringField(1, namespace))).status === GRPC.ok;
}
