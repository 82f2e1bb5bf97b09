import type { StoreKind } from '../../store-kind';
import { bucketAt } from './connected-bucket';
import { locationText, readLocation } from './s3-location';
import { createS3Store } from './s3-store';

/** Stores in buckets of S3, or of a server that speaks like it; a location is `s3://bucket/prefix`. */
export const s3Kind: StoreKind = {
  example: 'in S3 as "s3://bucket/prefix"',
  variables: /^AWS_/,
  serves: (location) => /^s3:\/\//i.test(location),
  whole: (location) => locationText(readLocation(location)),
  open: (location) => createS3Store(bucketAt(readLocation(location))),
};
