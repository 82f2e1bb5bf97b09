/** What a fault does to a file that a media server is to make. */
export interface MediaFlaw {
  /** It fails, and is never found. */
  isLost?: true;
  /** It is never done. */
  isEndless?: true;
}

/** The faults that only a media server has, by name. */
export const MEDIA_FLAWS = {
  lost: { isLost: true },
  forever: { isEndless: true },
} satisfies Record<string, MediaFlaw>;
