import { LegendreError } from "../errors.ts";
import type { Program } from "../graph/graph.ts";
import { HostArray, hostArray } from "../kernels/host-array.ts";
import { fromHost, toHost } from "../kernels/host-tensor.ts";
import { sameShape } from "../kernels/shapes.ts";
import type { ValueType } from "../kernels/value-type.ts";
import { Tensor } from "../ops.ts";
import { checkStructure, treeLeaves, treePaths, treeStructure } from "../tree/index.ts";
import { kindOf } from "../tree/kind-of.ts";

/** The arguments of a program as host arrays, checked against its types. */
export function hostArguments(
  where: string,
  program: Program,
  args: readonly unknown[],
): HostArray[] {
  return checkedLeaves(where, program, args).map(({ leaf, type }) => {
    if (leaf instanceof HostArray) return leaf;
    if (leaf instanceof Tensor) return toHost(leaf);
    return hostArray([Number(leaf)], [], type.dtype);
  });
}

/** The arguments as tensors on the backend in use; `made` are the ones created here. */
export function tensorArguments(
  where: string,
  program: Program,
  args: readonly unknown[],
): { tensors: Tensor[]; made: Tensor[] } {
  const made: Tensor[] = [];
  const tensors = checkedLeaves(where, program, args).map(({ leaf, type }) => {
    if (leaf instanceof Tensor) return leaf;
    const host = leaf instanceof HostArray ? leaf : hostArray([Number(leaf)], [], type.dtype);
    const tensor = fromHost(host);
    made.push(tensor);
    return tensor;
  });
  return { tensors, made };
}

function checkedLeaves(
  where: string,
  program: Program,
  args: readonly unknown[],
): { leaf: unknown; type: ValueType }[] {
  checkStructure(where, "arguments", treeStructure(args), "the program", program.input);
  const paths = treePaths(program.input);
  return treeLeaves<unknown>(args).map((leaf, index) => {
    const type = program.graph.values[program.graph.inputs[index] as number] as ValueType;
    const path = paths[index] ?? "";
    checkLeaf(where, path, leaf, type);
    return { leaf, type };
  });
}

function checkLeaf(where: string, path: string, leaf: unknown, type: ValueType): void {
  const isScalar = typeof leaf === "number" || typeof leaf === "boolean";
  if (!isScalar && !(leaf instanceof Tensor) && !(leaf instanceof HostArray)) {
    const message = `argument "${path}" is ${kindOf(leaf)}, expected a tensor, a host array or a number`;
    throw new LegendreError("structure", where, message, { path });
  }
  if (leaf instanceof Tensor && leaf.isDisposed) {
    const message = `argument "${path}" of shape [${leaf.shape}] is disposed; keep it alive until the call`;
    throw new LegendreError("disposed", where, message, { path });
  }
  const shape = isScalar ? [] : (leaf as Tensor | HostArray).shape;
  if (!sameShape(shape, type.shape)) {
    const message = `argument "${path}" has shape [${shape}], the program was traced with [${type.shape}]; trace it again for the new shape`;
    throw new LegendreError("shape", where, message, { path, got: shape, expected: type.shape });
  }
}
