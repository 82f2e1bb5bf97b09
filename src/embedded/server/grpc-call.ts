import { connect } from 'node:http2';

const WORKFLOWS = 'workflowservice.v1.WorkflowService';
const USUALLY_WITHIN_MS = 1000;
const FRAME_HEAD_BYTES = 5;

/** The gRPC statuses that are asked about. */
export const GRPC = { ok: '0', notFound: '5' } as const;

/** What a Temporal server answered: the gRPC status, undefined when there was no answer, and the protobuf message. */
export interface GrpcAnswer {
  status: string | undefined;
  message: Buffer;
}

/** Another time than a second, and another service than that of workflows. */
interface CallOptions {
  withinMs?: number;
  service?: string;
}

/** For what is asked once and then goes by the answer: on a busy machine that takes seconds. */
export const PATIENTLY = { withinMs: 10_000 } satisfies CallOptions;

/**
 * Calls a method of the Temporal server on 127.0.0.1 in plain gRPC: loading the Temporal client takes half a second, three
 * times as long as the server needs to start. There is no answer after `withinMs`. Never rejects.
 */
export function grpcCall(
  port: number,
  method: string,
  message: Buffer,
  { withinMs = USUALLY_WITHIN_MS, service = WORKFLOWS }: CallOptions = {},
): Promise<GrpcAnswer> {
  return new Promise((resolve) => {
    let status: string | undefined;
    const received: Buffer[] = [];
    const session = connect(`http://127.0.0.1:${port}`);
    const done = (): void => {
      session.destroy();
      resolve({ status, message: Buffer.concat(received).subarray(FRAME_HEAD_BYTES) });
    };
    session.on('error', done);
    const headers = {
      ':method': 'POST',
      ':path': `/temporal.api.${service}/${method}`,
      'content-type': 'application/grpc',
      te: 'trailers',
    };
    const request = session.request(headers);
    const readStatus = (head: Record<string, unknown>): void => {
      status = (head['grpc-status'] as string | undefined) ?? status;
    };
    request.on('response', readStatus).on('trailers', readStatus);
    request.on('data', (chunk: Buffer) => received.push(chunk));
    request.on('error', done).on('close', done);
    request.setTimeout(withinMs, done);
    const head = Buffer.alloc(FRAME_HEAD_BYTES);
    head.writeUInt32BE(message.length, 1);
    request.end(Buffer.concat([head, message]));
  });
}
