/** A rectangle in pixels. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Where things are on a thumbnail: the picture covers it, with the title over its lower part; or it stands whole at the right, beside
 * the title, with itself blurred behind both.
 */
export interface ThumbnailLayout {
  /** Where the whole picture stands, when it does not cover the thumbnail. */
  beside?: Area;
  title: Area;
  /** How far down in its area the title stands: 0.5 is the middle, 1 the end. */
  titleAt: number;
  mostEmPixels: number;
}

interface Size {
  width: number;
  height: number;
}

/** A picture that would lose more than this share of itself is shown whole. */
const MOST_LOST = 0.35;

/** Lays a picture and a title out on a thumbnail of a size. */
export function thumbnailLayout(picture: Size, { width, height }: Size): ThumbnailLayout {
  const share = picture.width / picture.height / (width / height);
  if (share < 1 - MOST_LOST) {
    const pictureWidth = Math.round((height * picture.width) / picture.height);
    const room = width - pictureWidth;
    const title = areaOf(room * 0.07, height * 0.12, room * 0.86, height * 0.76);
    return {
      beside: { left: room, top: 0, width: pictureWidth, height },
      title,
      titleAt: 0.5,
      mostEmPixels: Math.min(height * 0.17, room * 0.2),
    };
  }
  // Phones lay buttons over the lowest part of a tall film, and sites the film's length over the lower right of a wide one.
  const bottom = height > width ? 0.8 : 0.88;
  const top = height > width ? 0.48 : 0.46;
  return {
    title: areaOf(width * 0.07, height * top, width * 0.86, height * (bottom - top)),
    titleAt: 1,
    mostEmPixels: Math.min(height * 0.145, width * 0.135),
  };
}

function areaOf(left: number, top: number, width: number, height: number): Area {
  return { left: Math.round(left), top: Math.round(top), width: Math.round(width), height: Math.round(height) };
}
