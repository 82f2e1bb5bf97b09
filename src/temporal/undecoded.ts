import { WorkflowClient, type Client } from '@temporalio/client';

/**
 * The workflows of a client's namespace with their memos as they are encoded. For whoever looks at many, or only at how one stands: the
 * SDK decodes the memo of each that it tells of, and tells of none any more where one was written with a key that is not there.
 */
export function undecoded({ workflow }: Client): WorkflowClient {
  const { connection, options } = workflow;
  const dataConverter = { payloadConverterPath: require.resolve('./as-encoded') };
  return new WorkflowClient({ ...options, connection, dataConverter });
}
