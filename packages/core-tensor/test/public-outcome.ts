import * as tf from "@tensorflow/tfjs";
import { treeMap } from "../src/index.ts";
import { untilReady } from "../src/jit/until-ready.ts";
import type { CompileOption } from "../src/train/index.ts";
import type { PublicCall } from "./public-calls.ts";

/** What a {@link PublicCall} came to. */
export interface Outcome {
  /** Numbers of the result in arrays of their own; undefined where it failed. */
  readonly numbers: unknown;
  readonly error: unknown;
  /** Whether the function returned a promise. */
  readonly waits: boolean;
  /** Whether it asked for the option of functions that compile by themselves. */
  readonly compiles: boolean;
}

/** Runs a call on tensors of its own, which `move` makes of those of the caller; all is freed. */
export async function outcome(
  call: PublicCall,
  move: (tensor: tf.Tensor) => tf.Tensor,
  compile: CompileOption,
): Promise<Outcome> {
  const placed: tf.Tensor[] = [];
  const moved = (leaf: unknown): unknown => {
    if (!(leaf instanceof tf.Tensor) || leaf.isDisposed) return leaf;
    const tensor = move(leaf);
    placed.push(tensor);
    return tensor;
  };
  let [waits, compiles] = [false, false];
  try {
    const returned = call({
      get compile() {
        compiles = true;
        return compile;
      },
      guard: (f) => f,
      put: (tree) => treeMap(moved, tree as never) as never,
    });
    waits = returned instanceof Promise;
    const found = await returned;
    const numbers = plain(await untilReady(found));
    free(found);
    return { numbers, error: undefined, waits, compiles };
  } catch (error) {
    return { numbers: undefined, error, waits, compiles };
  } finally {
    tf.dispose(placed);
  }
}

/** Numbers of a result in arrays of their own; functions and words are left out. */
function plain(found: unknown): unknown {
  if (found instanceof tf.Tensor) return Array.from(found.dataSync());
  if (typeof found === "number" || typeof found === "boolean") return found;
  if (ArrayBuffer.isView(found)) return Array.from(found as unknown as ArrayLike<number>);
  if (typeof found !== "object" || found === null) return [];
  if (Array.isArray(found)) return found.map(plain);
  return Object.fromEntries(Object.entries(found).map(([key, member]) => [key, plain(member)]));
}

/** Frees tensors wherever they stand. */
function free(found: unknown): void {
  if (found instanceof tf.Tensor) found.dispose();
  else if (typeof found === "object" && found !== null && !ArrayBuffer.isView(found)) {
    for (const member of Object.values(found)) free(member);
  }
}

/** The tensors of a result, in their order. */
export function tensorsOf(found: unknown): tf.Tensor[] {
  if (found instanceof tf.Tensor) return [found];
  if (typeof found !== "object" || found === null || ArrayBuffer.isView(found)) return [];
  return Object.values(found).flatMap(tensorsOf);
}
