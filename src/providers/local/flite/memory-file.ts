const FIRST_CAPACITY = 65_536;

/** A file in memory that grows as it is written. */
export class MemoryFile {
  private buffer: Uint8Array;
  private length: number;

  constructor(content: Uint8Array = new Uint8Array(0)) {
    this.buffer = content;
    this.length = content.length;
  }

  /** A view of everything written so far. */
  get bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  write(position: number, data: Uint8Array): void {
    const end = position + data.length;
    if (end > this.buffer.length) {
      const grown = new Uint8Array(Math.max(end, this.buffer.length * 2, FIRST_CAPACITY));
      grown.set(this.bytes);
      this.buffer = grown;
    }
    this.buffer.set(data, position);
    this.length = Math.max(this.length, end);
  }
}
