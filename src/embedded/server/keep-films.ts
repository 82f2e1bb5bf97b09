import { grpcCall, PATIENTLY } from './grpc-call';
import { lengthDelimited, stringField, varintField } from './protobuf';

/** A dev server forgets what has ended after a day; one person's films, and where their time went, are looked at for longer. */
const DAYS = 365;
const SECONDS_PER_DAY = 24 * 60 * 60;

/** Has the Temporal server on 127.0.0.1 keep ended films of the namespace for a year; where it cannot, it keeps them as it did. */
export async function keepFilms(port: number, namespace: string): Promise<void> {
  const retention = lengthDelimited(1, varintField(1, DAYS * SECONDS_PER_DAY));
  const wanted = Buffer.concat([stringField(1, namespace), lengthDelimited(3, retention)]);
  await grpcCall(port, 'UpdateNamespace', wanted, PATIENTLY);
}
