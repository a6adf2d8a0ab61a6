import { BufferPool } from "../executors/onnx/buffer-pool.ts";
import type { Program } from "../graph/graph.ts";
import { activeLevel } from "../graph/level.ts";
import { Tensor } from "../ops.ts";
import { warnOnce } from "../warn.ts";
import type { PinnedLeaf } from "./buffers.ts";
import { ProgramCache } from "./cache.ts";
import {
  type CallOptions,
  type CompiledFunction,
  callOptions,
  type JitStats,
  type OrSpecs,
} from "./compiled-function.ts";
import { takeDonated } from "./donate.ts";
import {
  type Executable,
  makeExecutable,
  pinLeaves,
  runExecutable,
  tensorsAt,
  unpin,
} from "./executable.ts";
import type { Lowered } from "./lowered.ts";
import type { JitSettings } from "./options.ts";
import type { SavedProgram } from "./saved-content.ts";
import { changes, type Signature, signatureOf, signedCall } from "./signature.ts";
import { separate } from "./statics.ts";
import { makeTarget, type Target } from "./target.ts";

/*
 * In come the arguments of a call, out goes its result. A call goes from top to bottom: `call` tries again on the next device
 * after a fault, `attempt` finds the program of the arguments, `make` gets a program ready that is not there yet, `run` runs it.
 * All that calls of one function share (programs, memory, device, counts) is owned here, whether its programs are traced (`jit.ts`)
 * or come from a file (`saved.ts`): these two are a `Source` and know nothing of calls.
 */

/** Where the programs of a compiled function come from: a function that is traced, or a file. */
export interface Source<A extends readonly unknown[], R> {
  readonly name: string;
  readonly settings: JitSettings;
  /** Whether its programs were compiled before: to get one ready is then no compile. */
  readonly isSaved: boolean;
  /** The program for the signature of some arguments. */
  readonly programFor: (signature: Signature, args: readonly unknown[]) => Promise<SourceProgram>;
  readonly inline: (...args: A) => R;
  readonly lower: (...args: readonly unknown[]) => Lowered;
}

/** A program as its source has it. */
export interface SourceProgram extends Partial<Pick<SavedProgram, "runs" | "plan">> {
  readonly program: Program;
  /** The program with the rules of its solvers, where it was traced without them. */
  readonly whole?: () => Program;
}

/** Compiles after which a function is told that its arguments keep changing. */
const manyCompiles = 8;

/** The calls of one compiled function. */
export class Calls<A extends readonly unknown[], R> {
  readonly source: Source<A, R>;
  private readonly pool = new BufferPool();
  private readonly programs: ProgramCache;
  private readonly target: Target;
  private readonly counts = { calls: 0, compiles: 0, compileSeconds: 0 };
  private executor: JitStats["executor"];
  private device: JitStats["device"];
  private previous: Signature | undefined;

  constructor(source: Source<A, R>) {
    this.source = source;
    this.programs = new ProgramCache(source.settings.cacheSize);
    this.target = makeTarget(source.settings.device);
  }

  /** A call, and another try on the next device where there is one. */
  async call(args: A, signal: AbortSignal | undefined): Promise<R> {
    this.counts.calls++;
    for (;;) {
      try {
        return await this.attempt(args, signal);
      } catch (error) {
        const again = this.target.goesOn(error);
        this.programs.keep(({ device }) => this.target.serves(device));
        if (!again) throw error;
      }
    }
  }

  private async attempt(args: A, signal: AbortSignal | undefined): Promise<R> {
    const { settings } = this.source;
    const { values, statics } = separate(args, settings.static);
    const again = this.programs.again(values, statics);
    const { signature, leaves } =
      again === undefined
        ? signatureOf(values, statics, settings.precision)
        : { signature: again.executable.signature, leaves: again.leaves };
    // Read now: the caller may let go of them while the program is made.
    const pins = pinLeaves(leaves, signature.types);
    try {
      const executable = again?.executable ?? (await this.find(signature, args));
      return await this.run(executable, pins, values, args, signal);
    } finally {
      unpin(pins);
    }
  }

  /** The program for a signature, made if it is not there. */
  find(signature: Signature, args: readonly unknown[]): Promise<Executable> {
    return this.programs.get(signature, () => this.make(signature, args));
  }

  private async make(signature: Signature, args: readonly unknown[]): Promise<Executable> {
    const { counts, pool, target } = this;
    const { isSaved, settings, programFor } = this.source;
    const start = performance.now();
    if (!isSaved) this.countCompile(signature);
    const { program, whole, ...saved } = await programFor(signature, args);
    const { threads, spin, precision } = settings;
    const made = await makeExecutable(signature, program, pool, target, { threads, spin }, saved);
    const replayed = precision === "float64" ? "reference" : "tfjs";
    this.device = made.device?.name;
    const native = this.device === "xla" ? "xla" : "onnx";
    this.executor = made.compiled === undefined ? replayed : native;
    if (!isSaved) counts.compileSeconds += (performance.now() - start) / 1000;
    return whole === undefined ? made : { ...made, program: whole };
  }

  private countCompile(signature: Signature): void {
    const { counts, previous } = this;
    const { name, settings } = this.source;
    counts.compiles++;
    if (counts.compiles === manyCompiles && previous !== undefined) {
      warnOnce(
        `jit: ${name} was compiled ${manyCompiles} times; what changed last is ${changes(previous, signature, settings.static)}. Pad it to a fixed shape, or compile a function a shape.`,
      );
    }
    this.previous = signature;
  }

  private async run(
    executable: Executable,
    pins: readonly PinnedLeaf[],
    values: readonly unknown[],
    args: A,
    signal: AbortSignal | undefined,
  ): Promise<R> {
    const { name, settings } = this.source;
    // A program without steps asks nowhere else.
    signal?.throwIfAborted();
    const result = await runExecutable<R>(executable, pins, values, this.pool, signal);
    for (const [leaf, position] of tensorsAt(args, settings.donate)) {
      if (leaf instanceof Tensor) takeDonated(leaf, name, position);
    }
    return result;
  }

  /** Compiles for these arguments without a call. */
  async compile(args: readonly unknown[]): Promise<void> {
    await this.find(signedCall(args, this.source.settings).signature, args);
  }

  /** All programs that it has now. */
  all(): Promise<Executable[]> {
    return this.programs.all();
  }

  stats(): JitStats {
    const { counts, programs, executor, device } = this;
    return { ...counts, entries: programs.size, executor, device };
  }

  dispose(): Promise<void> {
    return this.programs.clear();
  }
}

/** What stands behind compiled functions, for `encodeCompiled`. */
const known = new WeakMap<object, Calls<never, unknown>>();

/** The calls of a compiled function; undefined for anything else. */
export function callsOf(f: unknown): Calls<never, unknown> | undefined {
  return typeof f === "function" ? known.get(f) : undefined;
}

/** The function whose calls these are. */
export function compiledFunction<A extends readonly unknown[], R>(
  calls: Calls<A, R>,
): CompiledFunction<A, R> {
  const { inline, lower } = calls.source;
  const calledWith =
    (signal: AbortSignal | undefined) =>
    (...args: A): Promise<R> =>
      activeLevel() === undefined ? calls.call(args, signal) : (inline(...args) as never);
  const compiled = Object.assign(calledWith(undefined), {
    inline,
    lower: (...args: OrSpecs<A>) => lower(...(args as readonly unknown[])),
    with: (options: CallOptions) => {
      const { signal } = callOptions.resolve(options);
      return calledWith(signal);
    },
    stats: () => calls.stats(),
    dispose: () => calls.dispose(),
  });
  known.set(compiled, calls as never);
  return compiled;
}
