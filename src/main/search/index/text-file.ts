import { closeSync, fdatasyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';

/** At the start of the file. */
const MAGIC = Buffer.from('TGTEXTS\n', 'latin1');
/** Bytes held back before they are written. */
const TAIL = 1 << 20;

const NOTHING = Buffer.alloc(0);

/** The texts are not what was put there. */
export class DamagedTexts extends Error {
  override readonly name = 'DamagedTexts';
}

/**
 * Bytes that are only ever appended, in a file or, without a path, in memory. What is not yet written is read from memory;
 * on a disk that takes no more it all stays there.
 */
export class TextFile {
  private readonly file: number | null;
  /** Bytes in the file; what follows them is in the tail. */
  private written: number;
  private tail = Buffer.alloc(1 << 12);
  private tailLength = 0;
  private buffer = Buffer.alloc(1 << 14);
  private full = false;

  private constructor(file: number | null, length: number) {
    this.file = file;
    this.written = length;
  }

  static inMemory(): TextFile {
    return new TextFile(null, MAGIC.length);
  }

  /** A new file in place of any other at `path`; throws when the folder cannot be written. */
  static create(path: string): TextFile {
    const file = openSync(path, 'w+');
    writeSync(file, MAGIC);
    return new TextFile(file, MAGIC.length);
  }

  /** An existing file of which `length` bytes are known; what comes after them is dropped. Throws when it is no such file. */
  static open(path: string, length: number): TextFile {
    const file = openSync(path, 'r+');
    try {
      const start = Buffer.alloc(MAGIC.length);
      readSync(file, start, 0, start.length, 0);
      if (!start.equals(MAGIC)) throw new Error('not a file of texts');
      const last = Buffer.alloc(1);
      if (readSync(file, last, 0, 1, length - 1) !== 1) throw new Error('the file of texts ends early');
      ftruncateSync(file, length);
    } catch (error) {
      closeSync(file);
      throw error;
    }
    return new TextFile(file, length);
  }

  get length(): number {
    return this.written + this.tailLength;
  }

  /** Returns where the bytes stand. Their number is even, so that those after them can be searched as UTF-16. */
  append(bytes: Uint8Array): number {
    const start = this.length;
    this.makeRoom(start + bytes.length);
    this.tail.set(bytes, this.tailLength);
    this.tailLength += bytes.length;
    return start;
  }

  /** The bytes, until the next call. Throws {@link DamagedTexts} when the file no longer has them. */
  read(start: number, length: number): Buffer {
    if (length === 0) return NOTHING;
    if (start >= this.written) return this.tail.subarray(start - this.written, start - this.written + length);
    if (length > this.buffer.length) this.buffer = Buffer.alloc(length * 2);
    if (this.file === null || readSync(this.file, this.buffer, 0, length, start) !== length) {
      throw new DamagedTexts('the file of texts has been cut');
    }
    return this.buffer.subarray(0, length);
  }

  /** Writes everything to the disk; throws when that is not possible. */
  flush(): void {
    if (this.file === null) return;
    if (this.tailLength > 0) this.writeTail();
    fdatasyncSync(this.file);
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
  }

  private makeRoom(end: number): void {
    if (end - this.written <= this.tail.length) return;
    if (this.file !== null && !this.full && this.tailLength >= TAIL) {
      try {
        this.writeTail();
      } catch {
        this.full = true;
      }
    }
    const needed = end - this.written;
    if (needed <= this.tail.length) return;
    const larger = Buffer.alloc(Math.max(needed, Math.ceil(this.tail.length * 1.5)));
    this.tail.copy(larger, 0, 0, this.tailLength);
    this.tail = larger;
  }

  private writeTail(): void {
    if (this.file === null) return;
    let done = 0;
    while (done < this.tailLength) done += writeSync(this.file, this.tail, done, this.tailLength - done, this.written + done);
    this.written += this.tailLength;
    this.tailLength = 0;
  }
}
