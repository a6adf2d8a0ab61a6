import { asBody, usedInputs, withoutDeadCode } from "../kernels/graph.ts";
import type { TracedBody } from "../kernels/kernel.ts";
import type { ValueType } from "../kernels/value-type.ts";
import type { Tensor } from "../ops.ts";
import { type TreeStructure, treeFlatten, treePaths } from "../tree/index.ts";
import { resultLeaf } from "../tree/result-leaf.ts";
import { synchronous, withLevel } from "./record.ts";
import { TraceLevel } from "./trace-level.ts";

/** A recorded body with the structure of what its function returned. */
export interface TracedTree extends TracedBody {
  readonly output: TreeStructure;
}

/**
 * Records the graph of a loop or branch. Values of outer traces and derivatives and arrays that the
 * function closes over become inputs of the graph, behind those of the types given: `captured`, owned
 * by the scope in force. Only small literals are part of the graph.
 *
 * @param f - gets one tensor for each type, and returns a tree of tensors and numbers.
 * @throws code "tracing" when the function reads a value or returns a promise; "structure" when its
 *   result holds something else than tensors and numbers.
 */
export function traceBody(
  where: string,
  f: (inputs: readonly Tensor[]) => unknown,
  types: readonly ValueType[],
): TracedTree {
  const level = new TraceLevel({ body: true });
  try {
    const { graph, output } = withLevel(level, () => {
      const result = treeFlatten<unknown>(
        synchronous(where, f(types.map((type) => level.input(type)))),
      );
      const leaves = result.leaves.map((leaf, index) =>
        resultLeaf(where, treePaths(result.structure)[index] ?? "", leaf),
      );
      return { graph: level.finish(leaves), output: result.structure };
    });
    const whole = withoutDeadCode(asBody(graph));
    const used = usedInputs(whole).map((yes, index) => yes || index < types.length);
    const body = { ...whole, inputs: whole.inputs.filter((_, index) => used[index]) };
    const captured = level.captures(({ index }) => used[types.length + index] === true);
    return { body: withoutDeadCode(body), captured, output };
  } finally {
    level.release();
  }
}
