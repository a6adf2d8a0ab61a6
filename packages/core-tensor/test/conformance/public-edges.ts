import { longTests } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { isLegendreError, jit, treeMap } from "../../src/index.ts";
import type { LeftOut, PublicCall, PublicCalls } from "../public-calls.ts";
import { type Outcome, outcome, tensorsOf } from "../public-outcome.ts";

/** What a function may do wrong at an edge of numbers. */
export type EdgeFault =
  | "NaN is lost"
  | "−0 is not 0"
  | "an index out of range is taken"
  | "compiled differs"
  | "an error that is not ours"
  | "tensors are left";

/** Faults that stay, with the reason. Each is seen still to be so. */
export interface EdgeException {
  /** Names in the table of calls. */
  readonly calls: readonly string[];
  readonly faults: readonly EdgeFault[];
  readonly why: string;
}

/** A number at an edge, as it takes the place of one element. */
const numbers: Readonly<Record<string, number>> = {
  "+∞": Infinity,
  "−∞": -Infinity,
  NaN: Number.NaN,
  "−0": -0,
  "the largest": 3.4028234663852886e38,
  "the smallest": 2 ** -126,
};
/** Those that each tensor is tried with; the others come in turns, all of them in the first tensor and in the long form of the tests. */
const always = ["NaN", "−0"];
const inTurns = Object.keys(numbers).filter((name) => !always.includes(name));
const numbersIn = (turn: number): readonly string[] =>
  longTests || turn === 0
    ? Object.keys(numbers)
    : [...always, inTurns[turn % inTurns.length] as string];
/** Where functions that compile by themselves are compiled, anew for each call: in the first tensor. */
const compiledAt = ["NaN", "−∞", "the largest"];
const indices: Readonly<Record<string, number>> = { "−1": -1, "2³⁰": 2 ** 30 };

/** How the tensors of the arguments are changed. */
type Change = (tensor: tf.Tensor, at: number) => tf.Tensor;

/** The element in the middle of one tensor replaced. */
const withNumber =
  (place: number, value: number | ((x: number) => number)): Change =>
  (tensor, at) => {
    if (at !== place) return tf.clone(tensor);
    const data = tensor.dataSync().slice();
    const middle = data.length >> 1;
    data[middle] = typeof value === "number" ? value : value(data[middle] as number);
    return tf.tensor(data, tensor.shape, tensor.dtype);
  };

/** Axes of one length emptied, those of all tensors that have it. */
const withoutLength =
  (length: number): Change =>
  (tensor) => {
    const shape = tensor.shape.map((size) => (size === length ? 0 : size));
    return shape.includes(0) ? tf.zeros(shape, tensor.dtype) : tf.clone(tensor);
  };

/** At most `most` tensors of each dtype, spread over all: states of many layers repeat themselves. */
function tried(
  leaves: readonly tf.Tensor[],
  most: number,
): readonly (readonly [number, tf.Tensor])[] {
  const places = [...leaves.entries()].filter(([, { size }]) => size > 0);
  return ["float32", "int32"].flatMap((dtype) => {
    const all = places.filter(([, leaf]) => leaf.dtype === dtype);
    const every = Math.max(1, (all.length - 1) / (most - 1));
    return all.filter((_, i) => Math.floor(i / every) > Math.floor((i - 1) / every));
  });
}

/** Runs a call with its tensors changed, counted from 0. */
function changed(call: PublicCall, change: Change, compile = false): Promise<Outcome> {
  let at = 0;
  return outcome(call, (tensor) => change(tensor, at++), compile);
}

/** All numbers of an outcome in one list. */
const flat = ({ numbers: found }: Outcome): number[] => {
  const list = (x: unknown): number[] =>
    typeof x !== "object" || x === null
      ? [Number(x)]
      : Array.isArray(x)
        ? x.flatMap(list)
        : Object.entries(x)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .flatMap(([, member]) => list(member));
  return list(found);
};

/** Beyond this, sums taken in another order overflow in one of two and not in the other. */
const overflowing = 1e30;

/**
 * Whether two outcomes agree: both failed, or numbers to a part in 10³, infinities and NaN alike. Where sums may overflow, only numbers that
 * did not in either are compared.
 */
function same(a: Outcome, b: Outcome, overflows = false): boolean {
  if (a.error !== undefined || b.error !== undefined) return !a.error === !b.error;
  const [left, right] = [flat(a), flat(b)];
  const scale = Math.max(0, ...right.filter(Number.isFinite).map(Math.abs));
  const agrees = (x: number, y: number): boolean => {
    if (Object.is(x, y) || x === y) return true;
    if (overflows && !(Math.abs(x) < overflowing && Math.abs(y) < overflowing)) return true;
    return Math.abs(x - y) <= 1e-3 * (Math.abs(y) + Math.min(scale, 1));
  };
  return left.length === right.length && left.every((x, i) => agrees(x, right[i] as number));
}

/** Calls of what does not compile by itself, compiled as a whole; undefined where it reads numbers. */
async function compiledWhole(call: PublicCall, leaves: readonly tf.Tensor[]) {
  const whole = jit((given: tf.Tensor[]) => {
    let at = 0;
    const put = <T>(tree: T): T =>
      treeMap(
        (leaf: unknown) => (leaf instanceof tf.Tensor ? given[at++] : leaf),
        tree as never,
      ) as never;
    return tensorsOf(call({ put, guard: (f) => f, compile: false })).map((x) => tf.clone(x));
  });
  const run = (change: Change): Promise<Outcome> =>
    outcome(({ put }) => whole(leaves.map((leaf) => put(leaf))), inOrder(change), false);
  const first = await run((tensor) => tf.clone(tensor));
  if (isLegendreError(first.error, "tracing")) {
    whole.dispose();
    return undefined;
  }
  return { run, dispose: () => whole.dispose() };
}

function inOrder(change: Change): (tensor: tf.Tensor) => tf.Tensor {
  let at = 0;
  return (tensor) => change(tensor, at++);
}

/** What a call does at every edge of each of its tensors, by fault. */
async function faultsOf(given: PublicCall): Promise<Map<EdgeFault, string[]>> {
  const found = new Map<EdgeFault, string[]>();
  const fault = (kind: EdgeFault, what: string): void => {
    found.set(kind, [...(found.get(kind) ?? []), what]);
  };
  const leaves: tf.Tensor[] = [];
  const usual = await changed(given, (tensor) => {
    leaves.push(tf.clone(tensor));
    return tf.clone(tensor);
  });
  if (usual.error !== undefined) throw usual.error;

  const tensorsOnly: PublicCall = (place) => tensorsOf(given(place));
  const whole =
    usual.waits || usual.compiles ? undefined : await compiledWhole(tensorsOnly, leaves);
  const call = whole === undefined ? given : tensorsOnly;

  /** One change, eagerly and compiled. */
  const attempt = async (what: string, change: Change, compile: boolean): Promise<Outcome> => {
    const before = tf.memory().numTensors;
    const eager = await changed(call, change);
    if (eager.error !== undefined && !isLegendreError(eager.error)) {
      fault("an error that is not ours", `${what}: ${eager.error}`);
    }
    if (tf.memory().numTensors !== before) fault("tensors are left", what);
    const overflows = what.startsWith("the largest");
    if (whole !== undefined) {
      const there = await whole.run(change);
      if (!same(there, eager, overflows))
        fault("compiled differs", `${what}: ${differing(there, eager)}`);
    } else if (usual.compiles && compile) {
      const there = await changed(call, change, true);
      if (!same(there, eager, overflows))
        fault("compiled differs", `${what}: ${differing(there, eager)}`);
    }
    return eager;
  };

  /** Whether what comes out hangs on the middle of a tensor. */
  const matters = async (at: number): Promise<boolean> => {
    const still = await changed(call, (tensor) => tf.clone(tensor));
    const moved = await changed(
      call,
      withNumber(at, (x) => 1.5 * x + 0.25),
    );
    return !same(moved, still);
  };

  let compiledOnce = false;
  for (const [turn, [at, leaf]] of tried(leaves, usual.waits ? 2 : 6).entries()) {
    const place = `tensor ${at}, ${leaf.dtype} [${leaf.shape}]`;
    if (leaf.dtype === "float32") {
      const zero = await changed(call, withNumber(at, 0));
      for (const name of numbersIn(turn)) {
        const value = numbers[name] as number;
        const what = `${name} in ${place}`;
        const result = await attempt(
          what,
          withNumber(at, value),
          !compiledOnce && compiledAt.includes(name),
        );
        const lost = result.error === undefined && flat(result).every(Number.isFinite);
        if (name === "NaN" && lost && (await matters(at))) fault("NaN is lost", what);
        if (name === "−0" && !same(result, zero)) fault("−0 is not 0", what);
      }
      compiledOnce = true;
    }
    if (leaf.dtype !== "int32") continue;
    for (const [name, value] of Object.entries(indices)) {
      const what = `${name} in ${place}`;
      const result = await attempt(what, withNumber(at, value), false);
      const taken = result.error === undefined && flat(result).every(Number.isFinite);
      if (taken && !same(result, usual)) fault("an index out of range is taken", what);
    }
  }
  for (const length of new Set(leaves.flatMap(({ shape }) => shape))) {
    await attempt(`axes of ${length} emptied`, withoutLength(length), false);
  }
  whole?.dispose();
  tf.dispose(leaves);
  return found;
}

/** Where two outcomes differ. */
function differing(a: Outcome, b: Outcome): string {
  if (a.error !== undefined || b.error !== undefined) return `${a.error} instead of ${b.error}`;
  return `${flat(a).slice(0, 6)} instead of ${flat(b).slice(0, 6)}`;
}

/**
 * Holds every public function of a package to the edges of numbers: ±∞, NaN, −0, the largest and the smallest float, indices out of range and
 * empty axes, in each tensor of its arguments. It gives an error of ours or what the formula says, the same eagerly and compiled; a NaN in a
 * number that matters comes out as a number that is not finite, and −0 is 0.
 *
 * @param functions - names of all functions that the package exports.
 * @param calls - calls of them.
 * @param without - functions that get no tensors, by the reason.
 * @param exceptions - what stays otherwise.
 */
export function edgeConformance(
  functions: readonly string[],
  calls: PublicCalls,
  without: LeftOut,
  exceptions: readonly EdgeException[] = [],
): void {
  describe("edges of numbers", () => {
    it("are tried with every public function", () => {
      const tried = Object.keys(calls).map((name) => name.split(",")[0] as string);
      const known = new Set([...tried, ...Object.values(without).flat()]);
      expect(functions.filter((name) => !known.has(name))).toEqual([]);
      const excepted = exceptions.flatMap((exception) => exception.calls);
      expect(excepted.filter((name) => calls[name] === undefined)).toEqual([]);
    });

    it.each(Object.keys(calls))(
      "%s",
      async (name) => {
        const found = await faultsOf(calls[name] as PublicCall);
        const known = exceptions.filter((exception) => exception.calls.includes(name));
        const accepted = new Set(known.flatMap(({ faults }) => faults));
        const other = [...found].filter(([kind]) => !accepted.has(kind));
        expect(other, "at edges").toEqual([]);
        expect(
          [...accepted].filter((kind) => !found.has(kind)),
          "no longer so",
        ).toEqual([]);
      },
      300_000,
    );
  });
}
