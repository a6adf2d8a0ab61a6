import { runReference } from "../../src/executors/reference.ts";
import { trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { treeLeaves } from "../../src/tree/index.ts";

/** The float64 numbers of `f(...args)`, one array a result leaf. */
// biome-ignore lint/suspicious/noExplicitAny: arguments are host arrays where f takes tensors
export function exactly(f: (...args: any[]) => unknown, ...args: unknown[]): Float64Array[] {
  const result = runReference(trace(f, ...args), ...args);
  return treeLeaves<HostArray>(result).map((leaf) => Float64Array.from(leaf.data));
}
