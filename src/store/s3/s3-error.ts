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

/** Why something could not be done at a store in S3. Of the SDK's error only what says something is taken: it may hold headers. */
export function sentenceOfS3(location: S3Location, { name, message }: Error): string {
  const said = message && message !== name ? `${name}: ${message}` : name;
  const region = message.includes('Region is missing') ? 'Set AWS_REGION, or "?region=" in the location.' : undefined;
  const advice = ADVICE[name] ?? region ?? 'Check the address and the network.';
  return `The store ${locationText(location)} could not be used (${said.slice(0, 300)}). ${advice}`;
}
