import { ATTRIBUTES } from '../../contract/attributes';
import { GRPC, grpcCall, PATIENTLY } from './grpc-call';
import { bytesIn, lengthDelimited, stringField, varintField } from './protobuf';

/** The server's number for an attribute that holds one of a few words (`INDEXED_VALUE_TYPE_KEYWORD`). */
const KEYWORD = 2;

const OPTIONS = { ...PATIENTLY, service: 'operatorservice.v1.OperatorService' };

/**
 * Has the Temporal server on 127.0.0.1 know the search attributes of films. One that cannot take them is as it was: then films go
 * without.
 */
export async function addAttributes(port: number, namespace: string): Promise<void> {
  const { status, message } = await grpcCall(port, 'ListSearchAttributes', stringField(1, namespace), OPTIONS);
  if (status !== GRPC.ok) return;
  const known = bytesIn(message, 1).map((entry) => String(bytesIn(entry, 1)[0]));
  const missing = Object.values(ATTRIBUTES).filter((name) => !known.includes(name));
  if (missing.length === 0) return;
  const entries = missing.map((name) => {
    return lengthDelimited(1, Buffer.concat([stringField(1, name), varintField(2, KEYWORD)]));
  });
  await grpcCall(port, 'AddSearchAttributes', Buffer.concat([...entries, stringField(2, namespace)]), OPTIONS);
}
