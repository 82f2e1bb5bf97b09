import { MAKE_FILM } from '../../contract/film';
import { FILMS_NAMESPACE } from './films-namespace';
import { GRPC, grpcCall, PATIENTLY } from './grpc-call';
import { bytesIn, lengthDelimited, stringField } from './protobuf';

const NAMESPACE = stringField(1, FILMS_NAMESPACE);
const RUNNING_FILMS = `WorkflowType='${MAKE_FILM}' AND ExecutionStatus='Running'`;

/**
 * Whether the Temporal server on 127.0.0.1 has a film in the making; undefined when it does not answer. A film that waits for a
 * person, or is paused, is none: it needs no worker until somebody answers.
 */
export async function filmInTheMaking(port: number): Promise<boolean | undefined> {
  for (let page: Buffer | undefined; ;) {
    const next = page ? lengthDelimited(3, page) : Buffer.alloc(0);
    const asked = Buffer.concat([NAMESPACE, next, stringField(4, RUNNING_FILMS)]);
    const { status, message } = await grpcCall(port, 'ListWorkflowExecutions', asked, PATIENTLY);
    if (status !== GRPC.ok) return undefined;
    for (const film of bytesIn(message, 1)) {
      const [execution = Buffer.alloc(0)] = bytesIn(film, 1);
      const [id = Buffer.alloc(0)] = bytesIn(execution, 1);
      const underWay = await isUnderWay(port, id);
      if (underWay !== false) return underWay;
    }
    [page] = bytesIn(message, 2);
    if (!page?.length) return false;
  }
}

/**
 * Whether workers have been asked for something of this film, be it only to decide how it goes on; undefined without an answer. Of its
 * latest run: it may have been handed over since it was listed.
 */
async function isUnderWay(port: number, id: Buffer): Promise<boolean | undefined> {
  const asked = Buffer.concat([NAMESPACE, lengthDelimited(2, lengthDelimited(1, id))]);
  const { status, message } = await grpcCall(port, 'DescribeWorkflowExecution', asked, PATIENTLY);
  // It has ended, and was forgotten, since it was listed.
  if (status === GRPC.notFound) return false;
  if (status !== GRPC.ok) return undefined;
  const [pendingActivities, pendingWorkflowTask] = [3, 5];
  return [pendingActivities, pendingWorkflowTask].some((field) => bytesIn(message, field).length > 0);
}
