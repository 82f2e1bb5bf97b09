/** Where in S3 a store is. The usual AWS settings say who may use it; they are no part of it. */
export interface S3Location {
  bucket: string;
  /** What the names of all its objects begin with: empty, or with a slash at its end. */
  prefix: string;
  /** The address of a server other than Amazon's. */
  endpoint?: string;
  region?: string;
}

const EXPECTED =
  'Expected a store such as "s3://bucket/prefix", or "s3://bucket?endpoint=https://s3.example.com&region=eu-1"';

/** Reads a location; throws a sentence when none can be meant. */
export function readLocation(text: string): S3Location {
  const [, bucket = '', path = '', query = ''] = /^s3:\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?$/i.exec(text) ?? [];
  if (bucket.includes('@')) {
    throw new Error(
      `${EXPECTED}, but a key stands before the bucket: keys are set as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`,
    );
  }
  if (!/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/.test(bucket)) {
    throw new Error(
      `${EXPECTED}, but "${text}" has no bucket whose name is 3 to 63 small letters, digits, dots and hyphens.`,
    );
  }
  const { endpoint, region, ...others } = Object.fromEntries(new URLSearchParams(query));
  const [other] = Object.keys(others);
  if (other !== undefined) throw new Error(`${EXPECTED}, but "${other}" is neither an endpoint nor a region.`);
  if (endpoint !== undefined && !isAddress(endpoint)) {
    throw new Error(`${EXPECTED}, but the endpoint "${endpoint}" is no address that begins with http:// or https://.`);
  }
  const names = path.split('/').filter((name) => name !== '');
  return {
    bucket,
    prefix: names.map((name) => `${name}/`).join(''),
    ...(endpoint !== undefined && { endpoint }),
    ...(region !== undefined && { region }),
  };
}

/** A location as a person writes it, in one way only. */
export function locationText({ bucket, prefix, endpoint, region }: S3Location): string {
  const query = new URLSearchParams({
    ...(endpoint !== undefined && { endpoint }),
    ...(region !== undefined && { region }),
  });
  const names = [bucket, ...prefix.split('/')].filter((name) => name !== '').join('/');
  return `s3://${names}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}
