/** Where a film is to be written, and what is to be done when files are there that are not this film's. */
export interface Place {
  /** The absolute path of its MP4. */
  path: string;
  ifTaken: 'another name' | 'refuse' | 'replace';
  /** Whether a person named it, and not the film's title alone. */
  isNamed: boolean;
}

/** What a person says of where films go. */
export interface WishedPlace {
  /** The film's file, or a directory for it. */
  out?: string | undefined;
  /** Whatever is there is replaced. */
  force?: boolean | undefined;
}
