/** How long the address of a picture works, in simulated milliseconds. */
const LINK_LIFE_MS = 3_600_000;

interface Link {
  bytes: Buffer;
  madeAtMs: number;
}

/** The pictures that were asked for by address and not as base64. */
export class PictureLinks {
  private readonly links: Link[] = [];

  /** Keeps the picture and gives its path. */
  add(bytes: Buffer, madeAtMs: number): string {
    this.links.push({ bytes, madeAtMs });
    return `/img/${this.links.length}.png`;
  }

  /** The picture at this path, if there is one and its time is not over. */
  find(path: string, atMs: number): Buffer | undefined {
    const number = Number(/^\/img\/(\d+)\.png$/.exec(path)?.[1]);
    const link = this.links[number - 1];
    return link && atMs < link.madeAtMs + LINK_LIFE_MS ? link.bytes : undefined;
  }
}
