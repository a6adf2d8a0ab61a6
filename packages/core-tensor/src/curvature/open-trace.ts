import type { Program } from "../graph/index.ts";
import { withoutRemat } from "../graph/passes/written-out.ts";
import { traceBody } from "../graph/trace-body.ts";
import type { Tensor } from "../ops.ts";
import { treeFlatten, treeUnflatten } from "../tree/index.ts";

/** A recorded function with what it closes over. */
export interface OpenTrace {
  /** `(params, captured) → outputs`. */
  readonly program: Program;
  /** The second argument: what the function closes over; owned by the scope in force. */
  readonly captured: readonly Tensor[];
}

/**
 * Records a function whose closed-over tensors become a second argument, a list, where `trace` would make
 * constants of them. So the function may close over values of an outer trace or derivative.
 */
export function openTrace<P>(where: string, f: (params: P) => Tensor, params: P): OpenTrace {
  const { leaves, structure } = treeFlatten<Tensor>(params);
  const types = leaves.map(({ shape, dtype }) => ({ shape, dtype: dtype as "float32" }));
  const traced = traceBody(where, (inputs) => f(treeUnflatten<P>(structure, [...inputs])), types);
  const list = { array: traced.captured.map(() => "leaf" as const) };
  const program: Program = {
    // Layers inside of remat are layers.
    graph: withoutRemat(traced.body),
    input: { array: [structure, list] },
    output: traced.output,
  };
  return { program, captured: traced.captured };
}
