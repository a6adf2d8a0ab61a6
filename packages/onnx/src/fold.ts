import { runReference } from "@legendre/core-tensor";
import { fromHost } from "@legendre/core-tensor/extend";
import { HostArray, spec, trace } from "@legendre/core-tensor/graph";
import type { Tensor } from "@legendre/core-tensor/ops";
import { OnnxCall, type OnnxContext, type OnnxOp, type OnnxValue } from "./call.ts";
import type { FileNode } from "./file.ts";

/** Nodes whose numbers are all known are computed at once up to this many elements; beyond, when the model runs. */
export const foldLimit: number = 2 ** 18;

/**
 * Computes a node whose inputs are all known, exactly: the op is traced, and the trace run with the
 * `value` column of the kernel table. So shape arithmetic needs no second set of ops.
 */
export function folded(
  op: OnnxOp,
  node: FileNode,
  inputs: readonly (HostArray | undefined)[],
  context: OnnxContext,
  wide: readonly boolean[],
): HostArray[] {
  const given = inputs.flatMap((value) => (value === undefined ? [] : [value]));
  // What an op already knows comes back by its place, what it computes as a result of the trace.
  const known = new Map<number, HostArray>();
  const program = trace(
    (...tensors: Tensor[]) => {
      let next = 0;
      const values = inputs.map((value): OnnxValue | undefined =>
        value === undefined ? undefined : (tensors[next++] as Tensor),
      );
      const call = new OnnxCall(node, values, context, wide, inputs);
      return resultsOf(op(call)).map((result, place) => {
        if (!(result instanceof HostArray)) return result;
        known.set(place, result);
        // A place holder: nothing reads it.
        return fromHost(new HostArray([], "float32", new Float64Array(1)));
      });
    },
    ...given.map(({ shape, dtype }) => spec(shape, dtype)),
  );
  const results = runReference(program, ...given) as HostArray[];
  return results.map((result, place) => known.get(place) ?? result);
}

/** The results of an op as a list. */
export function resultsOf(result: OnnxValue | readonly OnnxValue[]): readonly OnnxValue[] {
  return Array.isArray(result) ? result : [result as OnnxValue];
}
