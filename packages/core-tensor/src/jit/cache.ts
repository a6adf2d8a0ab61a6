import type { Executable } from "./executable.ts";
import { leavesIfSame, type Signature } from "./signature.ts";

interface Entry {
  readonly made: Promise<Executable>;
  /** The program, once it is ready. */
  executable?: Executable;
}

/** The programs that one compiled function keeps: at most `limit`, the longest unused goes first. */
export class ProgramCache {
  private readonly entries = new Map<string, Entry>();
  /** The program of the last call, once it is ready. */
  private recent: Executable | undefined;
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  get size(): number {
    return this.entries.size;
  }

  /** The program of the last call and the leaves of `args`, where they have its signature. */
  again(
    args: readonly unknown[],
    statics: readonly string[],
  ): { executable: Executable; leaves: unknown[] } | undefined {
    const { recent } = this;
    if (recent === undefined) return undefined;
    if (statics.some((text, index) => text !== recent.signature.statics[index])) return undefined;
    const leaves = leavesIfSame(args, recent.signature);
    return leaves === undefined ? undefined : { executable: recent, leaves };
  }

  /** The program for a signature, made if it is not here. */
  async get(
    signature: Signature,
    make: (signature: Signature) => Promise<Executable>,
  ): Promise<Executable> {
    const { key } = signature;
    const known = this.entries.get(key);
    const entry: Entry = known ?? { made: make(signature) };
    this.entries.delete(key);
    this.entries.set(key, entry);
    if (known === undefined) {
      // A failed compile must not be remembered as the answer.
      entry.made.catch(() => {
        if (this.entries.get(key) === entry) this.entries.delete(key);
      });
      if (this.entries.size > this.limit) this.dropOldest();
    }
    const executable = await entry.made;
    entry.executable = executable;
    if (this.entries.get(key) === entry) this.recent = executable;
    return executable;
  }

  /** All programs, oldest first; those under way are waited for. */
  async all(): Promise<Executable[]> {
    const settled = await Promise.allSettled([...this.entries.values()].map(({ made }) => made));
    return settled.flatMap((entry) => (entry.status === "fulfilled" ? [entry.value] : []));
  }

  /** Lets go of the programs that `isOfUse` says no to; not waited for, since calls under way may be the last to use them. */
  keep(isOfUse: (executable: Executable) => boolean): void {
    for (const [key, { made, executable }] of this.entries) {
      if (executable === undefined || isOfUse(executable)) continue;
      this.entries.delete(key);
      if (this.recent === executable) this.recent = undefined;
      void letGo(made);
    }
  }

  /** Empties the cache and frees the sessions; calls from now on make programs anew. */
  async clear(): Promise<void> {
    const entries = [...this.entries.values()];
    this.entries.clear();
    this.recent = undefined;
    await Promise.all(entries.map(({ made }) => letGo(made)));
  }

  private dropOldest(): void {
    const [oldest] = this.entries;
    if (oldest === undefined) return;
    const [key, entry] = oldest;
    this.entries.delete(key);
    if (this.recent?.signature.key === key) this.recent = undefined;
    void letGo(entry.made);
  }
}

/** Frees the sessions of a program that is no longer kept. */
async function letGo(made: Promise<Executable>): Promise<void> {
  const executable = await made.catch(() => undefined);
  // A turn of the event loop, in which the calls that waited for the program begin.
  await new Promise((resolve) => setTimeout(resolve, 0));
  await executable?.compiled?.release();
}
