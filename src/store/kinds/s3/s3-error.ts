import { KeepError } from '../../keep-error';
import { locationText, type S3Location } from './s3-location';

/** What a person can do about an error, by its name. */
const ADVICE: Record<string, string> = {
  AccessDenied: 'Give the account the right to read, write, list and delete objects there.',
  CredentialsProviderError: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE.',
  ExpiredToken: 'Sign in again.',
  InvalidAccessKeyId: 'Check AWS_ACCESS_KEY_ID.',
  SignatureDoesNotMatch: 'Check AWS_SECRET_ACCESS_KEY.',
  NoSuchBucket: 'Make the bucket first, or correct the name.',
  PermanentRedirect: 'The bucket is in another region: set AWS_REGION, or "?region=" in the location.',
  BadDigest: 'The bytes were changed on the way, or the file while it was read: try again.',
  NotImplemented: 'That server lacks something that a store needs; "storyreel doctor" says more.',
};

/** Statuses from 400 to 499 that pass by themselves: a request that came too slowly, and too many of them. */
const PASSING_STATUSES: readonly number[] = [408, 429];
/** Errors with other such statuses that do: S3 says 400 of a slow request too, and 409 of two that met at one object. */
const PASSING: readonly string[] = ['RequestTimeout', 'ConditionalRequestConflict', 'OperationAborted'];

/** An error of the SDK's, with the status that S3 has answered, if it has, and how often the SDK has sent the request, if it tells. */
export type S3Error = Error & { $metadata?: { httpStatusCode?: number; attempts?: number } };

/** Whether the same request may succeed later, when nobody has changed anything. */
export function isPassing({ name, $metadata: { httpStatusCode: status } = {} }: S3Error): boolean {
  return status === undefined || status >= 500 || PASSING_STATUSES.includes(status) || PASSING.includes(name);
}

/**
 * Why something could not be done at a store in S3, in a sentence; what can never be written so is a `KeepError`. Of the SDK's error only what
 * says something is taken: it may hold headers.
 */
export function failureAtS3(location: S3Location, error: S3Error, isWriting: boolean): Error {
  const { name, message, $metadata } = error;
  const said = (message && message !== name ? `${name}: ${message}` : name).slice(0, 300);
  const region = message.includes('Region is missing') ? 'Set AWS_REGION, or "?region=" in the location.' : undefined;
  const advice = ADVICE[name] ?? region ?? 'Check the address and the network.';
  const store = locationText(location);
  const status = $metadata?.httpStatusCode ?? 0;
  if (isWriting && status >= 400 && !isPassing(error)) return new KeepError(store, said, advice, { cause: error });
  return new Error(`The store ${store} could not be used (${said}). ${advice}`, { cause: error });
}
