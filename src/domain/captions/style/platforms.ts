import type { FormatName } from '../../format';
import type { Margins } from './style-values';

/**
 * What a phone's player covers of a portrait film (220 pixels of 1080 x 1920 above with names, 420 below with words, 120 at the
 * right with buttons), and as much at the left, so that captions stand in the middle.
 */
const UNDER_A_PLAYER: Margins = { top: 11.5, right: 11.2, bottom: 21.9, left: 11.2 };

export const PLATFORM_NAMES = ['youtube', 'shorts', 'tiktok', 'reels', 'podcast'] as const;
export type Platform = (typeof PLATFORM_NAMES)[number];

/** Where films are shown: the format that is usual there, and what captions keep clear of where that is more than usual. */
export const PLATFORMS: Record<Platform, { format: FormatName; margins?: Margins }> = {
  youtube: { format: 'landscape' },
  shorts: { format: 'portrait', margins: UNDER_A_PLAYER },
  tiktok: { format: 'portrait', margins: UNDER_A_PLAYER },
  reels: { format: 'portrait', margins: UNDER_A_PLAYER },
  podcast: { format: 'landscape' },
};
