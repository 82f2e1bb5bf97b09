import type { Readable } from 'node:stream';

/** An object as a listing, or a look at it, tells of it; `usedAtMs` (milliseconds since 1970) is when it was written last. */
export interface FoundObject {
  name: string;
  bytes: number;
  usedAtMs: number;
  /** Changes with the content. */
  etag: string;
  /** Only of an object that was looked at, where the server knows it. */
  sha256?: string;
}

/** What an object is to hold; the server refuses bytes that have another SHA-256 (hex). */
export interface NewObject {
  sha256: string;
  bytes: number;
  mediaType: string;
  /** Called for each attempt; a stream is closed after it, whatever came of it. */
  open(): Uint8Array | Readable;
}

/** Some of the bytes of an object; `bytes` is how many all of it has. The stream fails with a sentence. */
export interface OpenObject extends FoundObject {
  stream: Readable;
}

/** The objects of one store, by their names. What fails for another reason than is said here is told in a sentence. */
export interface Bucket {
  put(name: string, object: NewObject): Promise<void>;
  /** The same, but an object that is there already stays. Resolves to whether this one was written. */
  putOnce(name: string, object: NewObject): Promise<boolean>;
  look(name: string): Promise<FoundObject | undefined>;
  /** Opens an object from byte number `from` up to, not including, `to`, which is higher; undefined when there is none. */
  get(name: string, range?: { from: number; to: number }): Promise<OpenObject | undefined>;
  /** Makes an object of this type look as if it had been written now; nothing happens when there is none, or where this account may only read. */
  touch(name: string, mediaType: string): Promise<void>;
  /** Removes an object if it still has this etag, which not all servers heed. Resolves to whether it had. */
  remove(name: string, etag: string): Promise<boolean>;
  /** An address that gives an object to anybody for so many seconds. */
  link(name: string, forSeconds: number): Promise<string>;
  list(begin: string): AsyncIterable<FoundObject>;
}
