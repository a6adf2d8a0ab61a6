import type { ChildProcessWithoutNullStreams } from "node:child_process";
import {
  FrameReader,
  frame,
  jsonHeader,
  lengthOf,
  type Message,
  mostJoined,
  numbersHeader,
  piecesOf,
} from "./frames.ts";
import type { SharedFile } from "./shared-file.ts";

/** Most of what the process said on standard error that is kept, in letters. */
const longestSaid = 4000;

/** Milliseconds between the first sign of an end and its being taken as one: what it said last may still be on its way. */
const patience = 100;

interface Waiting {
  readonly resolve: (message: Message) => void;
  readonly reject: (error: Error) => void;
  /** Whether its bytes lie in the shared file until it is answered. */
  readonly shared: boolean;
}

/** Numbers that nobody here uses any more, told with the next message. */
interface Freed {
  programs: number[];
  values: number[];
}

/** One run of a program, by numbers. */
export interface Run {
  readonly program: number;
  /** Values; 0 for an argument whose bytes are sent along. */
  readonly args: readonly number[];
  /** What results are to be called; 0 for those that are sent back. */
  readonly keep: readonly number[];
}

/**
 * A process that answers one message after the other (`legendre_xla.serve`). It keeps Node alive while an answer is waited
 * for and not longer, and it ends when its standard input does: with Node, however that ends.
 */
export class AnsweringProcess {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly waiting: Waiting[] = [];
  private readonly reader = new FrameReader();
  private readonly onEnd: (reason: string) => void;
  private said = "";
  private freed: Freed = { programs: [], values: [] };
  private numbers = 0;
  private reason: string | undefined;
  private shared: SharedFile | undefined;

  /** @param onEnd - called once when it has ended, with the reason, before questions are given up. */
  constructor(child: ChildProcessWithoutNullStreams, onEnd: (reason: string) => void) {
    this.child = child;
    this.onEnd = onEnd;
    child.stderr.on("data", (text: Uint8Array) => {
      this.said = (this.said + new TextDecoder().decode(text)).slice(-longestSaid);
    });
    child.stdout.on("data", (chunk: Uint8Array) => this.receive(chunk));
    child.on("error", (error) => this.finish(error.message));
    const ended = (code: number | null, signal: string | null): void => {
      const how = signal === null ? `with code ${code}` : `by ${signal}`;
      this.finish(`its process ended ${how}${this.lastWords()}`);
    };
    child.on("close", ended);
    // A pipe closes when the last process that has it open ends, which may be one that this one started, or a wrapper that started it.
    child.on("exit", (code, signal) => setTimeout(ended, patience, code, signal));
    child.stdout.on("end", () =>
      setTimeout(() => {
        if (child.exitCode === null && child.signalCode === null) this.end("it closed its output");
      }, patience),
    );
    // A write to a process that has ended; its end is told by "close".
    child.stdin.on("error", () => {});
    this.keepNode(false);
  }

  /** Why it has ended; undefined while it runs. */
  get ended(): string | undefined {
    return this.reason;
  }

  /** From now on large messages cross by a file that the process has open too; it is closed when the process ends. */
  share(file: SharedFile): void {
    this.shared = file;
  }

  /** A number for a program or a value, given once, from 1. */
  number(): number {
    this.numbers++;
    return this.numbers;
  }

  /** Sends a message and waits for its answer. Rejects with what the process raised, or with why it is gone. */
  ask(
    header: Readonly<Record<string, unknown>>,
    parts: readonly ArrayBufferView[] = [],
  ): Promise<Message> {
    const { freed } = this;
    this.freed = { programs: [], values: [] };
    return this.send(jsonHeader({ ...header, ...freed }), parts);
  }

  /** Runs a program; the answer holds the results that are sent back, one after the other. Rejects as {@link ask}. */
  run({ program, args, keep }: Run, parts: readonly ArrayBufferView[]): Promise<Message> {
    const { values } = this.freed;
    this.freed.values = [];
    const numbers = [program, args.length, keep.length, ...args, ...keep, ...values];
    return this.send(numbersHeader(numbers), parts);
  }

  /** Forgets a program or a value there, with the next message. */
  forget(kind: "programs" | "values", number: number): void {
    if (this.reason !== undefined) return;
    if (!this.hasFreed()) {
      // By itself where no other message comes in this turn of the event loop.
      setImmediate(() => {
        if (this.hasFreed()) this.ask({ op: "free" }).catch(() => {});
      });
    }
    this.freed[kind].push(number);
  }

  private hasFreed(): boolean {
    return this.freed.programs.length + this.freed.values.length > 0;
  }

  private send(header: Uint8Array, parts: readonly ArrayBufferView[]): Promise<Message> {
    if (this.reason !== undefined) return Promise.reject(gone(this.reason));
    return new Promise((resolve, reject) => {
      const shared = this.putAside(parts);
      this.waiting.push({ resolve, reject, shared });
      if (this.waiting.length === 1) this.keepNode(true);
      const { stdin } = this.child;
      stdin.cork();
      for (const piece of frame(header, parts, shared)) stdin.write(piece);
      stdin.uncork();
    });
  }

  /** Writes the bytes of a large message to the shared file, unless there is none or those of another lie there. */
  private putAside(parts: readonly ArrayBufferView[]): boolean {
    if (this.shared === undefined || this.waiting.some(({ shared }) => shared)) return false;
    const pieces = piecesOf(parts);
    if (lengthOf(pieces) <= mostJoined) return false;
    try {
      this.shared.write(pieces);
      return true;
    } catch {
      // The memory that files may take is full; what is smaller may fit again.
      return false;
    }
  }

  /** Ends the process at once; questions under way reject with the reason. */
  end(reason: string): void {
    this.finish(reason);
    this.child.kill("SIGKILL");
  }

  private receive(chunk: Uint8Array): void {
    if (this.reason !== undefined) return;
    let messages: Message[];
    try {
      messages = this.reader.push(chunk);
    } catch (error) {
      this.end((error as Error).message);
      return;
    }
    for (const message of messages) {
      const waiting = this.waiting.shift();
      if (this.waiting.length === 0) this.keepNode(false);
      const { error } = message.header;
      if (error === undefined) waiting?.resolve(message);
      else waiting?.reject(new Error(String(error)));
    }
  }

  private finish(reason: string): void {
    if (this.reason !== undefined) return;
    this.reason = reason;
    this.onEnd(reason);
    this.shared?.close();
    this.shared = undefined;
    this.keepNode(false);
    for (const { reject } of this.waiting.splice(0)) reject(gone(reason));
  }

  /** The last line of standard error: that of an exception tells what it was. */
  private lastWords(): string {
    const last = this.said.trim().split("\n").at(-1) ?? "";
    return last === "" ? "" : ` (${last})`;
  }

  private keepNode(keep: boolean): void {
    const { child } = this;
    // Pipes of a child are sockets, which can let go of Node; the type does not say so.
    for (const part of [
      child,
      child.stdin,
      child.stdout,
      child.stderr,
    ] as Partial<NodeJS.RefCounted>[]) {
      if (keep) part.ref?.();
      else part.unref?.();
    }
  }
}

function gone(reason: string): Error {
  return new Error(`device was lost: ${reason}`);
}
