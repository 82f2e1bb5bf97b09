import { connect } from 'node:http2';

const SERVICE = '/temporal.api.workflowservice.v1.WorkflowService';
const GRPC_OK = '0';
const GRPC_NOT_FOUND = '5';
const ANSWER_WITHIN_MS = 1000;

/**
 * Whether a Temporal server on 127.0.0.1 really answers: it knows the namespace, and its history service looks for a
 * workflow (and finds none). Asked in plain gRPC, because loading the Temporal client takes half a second, three times
 * as long as the server needs to start.
 */
export async function serverAnswers(port: number, namespace: string): Promise<boolean> {
  const nameSpace = stringField(1, namespace);
  if ((await grpcStatus(port, 'DescribeNamespace', nameSpace)) !== GRPC_OK) return false;
  const execution = lengthDelimited(2, stringField(1, 'no-such-workflow'));
  const asked = Buffer.concat([nameSpace, execution]);
  return (await grpcStatus(port, 'DescribeWorkflowExecution', asked)) === GRPC_NOT_FOUND;
}

function grpcStatus(port: number, method: string, message: Buffer): Promise<string | undefined> {
  return new Promise((resolve) => {
    let status: string | undefined;
    const session = connect(`http://127.0.0.1:${port}`);
    const done = (): void => {
      session.destroy();
      resolve(status);
    };
    session.on('error', done);
    const headers = {
      ':method': 'POST',
      ':path': `${SERVICE}/${method}`,
      'content-type': 'application/grpc',
      te: 'trailers',
    };
    const request = session.request(headers);
    const readStatus = (received: Record<string, unknown>): void => {
      status = (received['grpc-status'] as string | undefined) ?? status;
    };
    request.on('response', readStatus).on('trailers', readStatus);
    request.on('error', done).on('close', done);
    request.setTimeout(ANSWER_WITHIN_MS, done);
    request.resume();
    const frame = Buffer.alloc(5);
    frame.writeUInt32BE(message.length, 1);
    request.end(Buffer.concat([frame, message]));
  });
}

function stringField(field: number, text: string): Buffer {
  return lengthDelimited(field, Buffer.from(text));
}

/** One protobuf field of a type with a length; its bytes are fewer than 128, so that the length is one byte. */
function lengthDelimited(field: number, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([(field << 3) | 2, bytes.length]), bytes]);
}
