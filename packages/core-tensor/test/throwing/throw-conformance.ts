import { expectCleanThrows, longTests } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isLegendreError, treeMap } from "../../src/index.ts";
import type { CallPlace, PublicCall, PublicCalls } from "../public-calls.ts";
import { free } from "./wrong.ts";

/** What a leaf is replaced by. */
const wrongs: Readonly<Record<string, (leaf: tf.Tensor) => unknown>> = {
  "a text": () => "no such thing",
  undefined: () => undefined,
  "a disposed tensor": (leaf) => {
    // A copy and no clone: clones share their storage, and ops would find it there.
    const gone = tf.tensor(leaf.dataSync().slice(), leaf.shape, leaf.dtype);
    gone.dispose();
    return gone;
  },
  "another shape": (leaf) => tf.zeros([...leaf.shape, 7], leaf.dtype),
  "another dtype": (leaf) => tf.zeros(leaf.shape, leaf.dtype === "float32" ? "int32" : "float32"),
};

/**
 * Runs each call with each tensor of its arguments wrong in turn ({@link spread}), and with each call of the caller's functions throwing in turn: neither leaves
 * tensors, what a function of the caller's throws comes through, and what is wrong with a tensor is said in our words.
 *
 * @param closures - calls whose tensors stand in a function of the caller's, where nobody else sees them.
 */
export function throwConformance(calls: PublicCalls, closures: readonly string[] = []): void {
  const { stackTraceLimit } = Error;
  beforeAll(() => {
    // Deep enough to tell whose function called an op.
    Error.stackTraceLimit = 60;
  });
  afterAll(() => {
    Error.stackTraceLimit = stackTraceLimit;
  });

  describe.each(Object.keys(calls))("%s", (name) => {
    const call = calls[name] as PublicCall;

    it("leaves nothing where a tensor is wrong", async () => {
      const found: string[] = [];
      // Fills caches, and lists the tensors of the arguments.
      const { places, error } = await once(call, undefined);
      if (error !== undefined) throw error;
      const start = tf.memory().numTensors;
      await once(call, undefined);
      if (tf.memory().numTensors !== start) found.push("a call as it should be left tensors");
      for (const [at, what] of faults(places)) {
        const replace = wrongs[what] as Fault["replace"];
        const before = tf.memory().numTensors;
        const { error: thrown } = await once(call, { at, replace });
        const left = tf.memory().numTensors - before;
        if (!closures.includes(name) && isForeign(thrown, what))
          found.push(`tensor ${at}, ${what}: ${(thrown as Error).stack}`);
        if (left !== 0) found.push(`tensor ${at}, ${what}, left ${left} tensors (${thrown})`);
      }
      expect(found).toEqual([]);
    }, 120_000);

    it("leaves nothing where a function of the caller's throws", async () => {
      let guarded = 0;
      const counting: CallPlace["guard"] =
        (f) =>
        (...args) => {
          guarded++;
          return f(...args);
        };
      await once(call, undefined, counting);
      if (guarded === 0) return;
      await expectCleanThrows(async (guard) => {
        const { error } = await once(call, undefined, guard);
        if (error !== undefined) throw error;
        return [];
      }, 40);
    });
  });
}

/**
 * Whether an error is told in TensorFlow.js's words, or JavaScript's, and not in ours. What ops say in a function of the caller's stays: it
 * names the op that the caller wrote. Only a disposed tensor is always ours to find.
 */
function isForeign(error: unknown, what: string): boolean {
  if (error === undefined || isLegendreError(error)) return false;
  const first = ((error as Error).stack ?? "")
    .split("\n")
    .find(
      (line) => /\/packages\/[\w-]+\/(src|test)\//.test(line) && !/core-tensor\/src/.test(line),
    );
  return what === "a disposed tensor" || !first?.includes("/test/");
}

interface Fault {
  /** The place of the leaf among all of the arguments. */
  readonly at: number;
  readonly replace: (leaf: tf.Tensor) => unknown;
}

/** One call on copies, with a fault or none; everything is freed. */
async function once(
  call: PublicCall,
  fault: Fault | undefined,
  guard: CallPlace["guard"] = (f) => f,
): Promise<{ readonly places: readonly number[]; readonly error: unknown }> {
  const placed: tf.Tensor[] = [];
  const places: number[] = [];
  let leaves = 0;
  const copied = (leaf: unknown): unknown => {
    if (!(leaf instanceof tf.Tensor)) return leaf;
    const made = leaves++ === fault?.at ? fault.replace(leaf) : tf.clone(leaf);
    if (made instanceof tf.Tensor) placed.push(made);
    return made;
  };
  let error: unknown;
  try {
    const put: CallPlace["put"] = (tree) => {
      const from = leaves;
      const copy = treeMap(copied, tree as never) as never;
      places.push(...spread(from, leaves));
      return copy;
    };
    await free(await call({ put, guard, compile: false }));
  } catch (thrown) {
    error = thrown;
  } finally {
    for (const tensor of placed) tensor.dispose();
  }
  return { places, error };
}

/** Which tensors are replaced by what: each by something, and something by each; each by each in the long form of the tests. */
function faults(places: readonly number[]): readonly (readonly [at: number, what: string])[] {
  const kinds = Object.keys(wrongs);
  if (longTests) return places.flatMap((at) => kinds.map((what) => [at, what] as const));
  if (places.length === 0) return [];
  return Array.from(
    { length: Math.max(places.length, kinds.length) },
    (_, i) => [places[i % places.length] as number, kinds[i % kinds.length] as string] as const,
  );
}

/** Places of the tensors of one argument that are tried: four of them, the first and the last too, and all in the long form of the tests. */
function spread(from: number, end: number): number[] {
  const all = Array.from({ length: end - from }, (_, i) => from + i);
  const step = Math.max(1, (all.length - 1) / 3);
  return longTests ? all : all.filter((_, i) => Math.floor(i / step) > Math.floor((i - 1) / step));
}
