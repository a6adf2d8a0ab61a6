type FileSystem = Pick<
  typeof import("node:fs"),
  "closeSync" | "existsSync" | "openSync" | "unlinkSync" | "writeSync"
>;

/** Files here lie in memory, on Linux. */
const memoryFolder = "/dev/shm";

/**
 * A file that this process writes and another reads, by which large arguments cross: through a pipe they would go 200 KB at a
 * time, and wake the other process for each. It has no name once it is open, so that nothing is left of it, however both end.
 */
export class SharedFile {
  /** What the other process is started with. */
  readonly descriptor: number;
  private readonly fs: FileSystem;

  /**
   * @param fs - the file system of Node.
   * @param folder - where the file lies while it has a name, unless there is a folder in memory.
   */
  constructor(fs: FileSystem, folder: string) {
    const place = fs.existsSync(memoryFolder) ? memoryFolder : folder;
    const path = `${place}/legendre-${process.pid}-${Math.random().toString(36).slice(2)}`;
    this.fs = fs;
    this.descriptor = fs.openSync(path, "wx+", 0o600);
    fs.unlinkSync(path);
  }

  /** Writes bytes from the start of the file on, over what was there. */
  write(pieces: readonly Uint8Array[]): void {
    let at = 0;
    for (const piece of pieces) {
      for (let done = 0; done < piece.length; ) {
        done += this.fs.writeSync(this.descriptor, piece, done, piece.length - done, at + done);
      }
      at += piece.length;
    }
  }

  close(): void {
    this.fs.closeSync(this.descriptor);
  }
}
