import * as tf from "@tensorflow/tfjs";
import { HostArray } from "../../src/index.ts";

/** What a function of the user's throws in the middle of its work. */
export class Interrupted extends Error {}

/** Arguments with one of them, or one member of one, made wrong. */
export interface Wrong {
  /** `1.w: a disposed tensor`. */
  readonly what: string;
  readonly args: readonly unknown[];
}

/**
 * Each argument of a call wrong in turn, and each member of trees and options: of another type, of another shape,
 * disposed, missing; functions that throw when they have made tensors, or return something else.
 */
export function* wrongs(args: readonly unknown[]): Generator<Wrong> {
  for (const [index, arg] of args.entries()) {
    for (const { what, value } of wrongValues(arg, 2)) {
      yield { what: `${index}${what}`, args: args.with(index, value) };
    }
  }
}

interface WrongValue {
  readonly what: string;
  readonly value: unknown;
}

function* wrongValues(value: unknown, depth: number): Generator<WrongValue> {
  yield { what: ": a text", value: "no such thing" };
  if (value instanceof tf.Tensor) {
    const gone = tf.clone(value);
    gone.dispose();
    yield { what: ": a disposed tensor", value: gone };
    yield { what: ": another shape", value: tf.zeros([...value.shape, 7], value.dtype) };
    yield { what: ": another dtype", value: tf.zeros(value.shape, otherDtype(value.dtype)) };
    return;
  }
  if (typeof value === "function") {
    yield { what: ": throws in the middle", value: interrupted(value as Call) };
    yield { what: ": returns a text", value: () => "no such thing" };
    yield { what: ": returns a vector", value: () => tf.zeros([2]) };
    yield { what: ": returns a promise", value: () => Promise.resolve(null) };
    return;
  }
  if (typeof value === "number") {
    yield { what: ": NaN", value: Number.NaN };
    yield { what: ": -1", value: -1 };
    return;
  }
  if (!isPlain(value) || depth === 0) return;
  for (const [key, member] of Object.entries(value)) {
    const { [key]: _, ...rest } = value as Record<string, unknown>;
    if (!Array.isArray(value)) yield { what: `.${key}: missing`, value: rest };
    for (const { what, value: wrong } of wrongValues(member, depth - 1)) {
      const changed = Array.isArray(value) ? [...value] : { ...value };
      (changed as Record<string, unknown>)[key] = wrong;
      yield { what: `.${key}${what}`, value: changed };
    }
  }
}

type Call = (...args: unknown[]) => unknown;

/** The function, which throws once it has done its work and made a tensor more. */
function interrupted(f: Call): Call {
  return (...args) => {
    f(...args);
    tf.zeros([3]);
    throw new Interrupted("thrown in the middle");
  };
}

function otherDtype(dtype: string): "int32" | "float32" {
  return dtype === "float32" ? "int32" : "float32";
}

function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null || value instanceof HostArray) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

/** Frees what a call returned: tensors wherever they stand, and whatever has a `dispose`. */
export async function free(result: unknown): Promise<void> {
  if (typeof result !== "object" && typeof result !== "function") return;
  if (result === null) return;
  if (result instanceof tf.Tensor) {
    result.dispose();
    return;
  }
  const { dispose } = result as { dispose?: unknown };
  if (typeof dispose === "function") await (dispose as () => unknown).call(result);
  if (ArrayBuffer.isView(result)) return;
  for (const member of Object.values(result)) await free(member);
}
