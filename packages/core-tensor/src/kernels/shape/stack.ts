import { stack, unstack } from "../../ops.ts";
import { HostArray } from "../host-array.ts";
import type { Kernel } from "../kernel.ts";
import { orZeros } from "../rules.ts";
import { canonicalAxis } from "../shapes.ts";
import { readBlock } from "../strided-copy.ts";
import { checkList, concatHost, listDtype, withSize } from "./lists.ts";

const packKernel: Kernel = {
  name: "Pack",
  inputs: "list",
  attrs: ({ axis }, list) => ({
    axis: canonicalAxis("stack", (axis ?? 0) as number, (list[0]?.shape.length ?? 0) + 1),
  }),
  shape: (list, { axis }) => {
    checkList("stack", list);
    return [
      {
        shape: list[0]!.shape.toSpliced(axis as number, 0, list.length),
        dtype: listDtype("stack", list),
      },
    ];
  },
  value: (list, { axis }) => {
    const place = axis as number;
    const thick = list.map((x) => new HostArray(x.shape.toSpliced(place, 0, 1), x.dtype, x.data));
    return [concatHost(thick, place)];
  },
  jvp: ({ inputs, attrs: { axis } }, tangents) => [
    stack(
      inputs.map((x, index) => orZeros(tangents[index]!, x.shape)),
      axis as number,
    ),
  ],
  vjp: ({ attrs: { axis } }, [c], wanted) =>
    unstack(c!, axis as number).map((part, index) => (wanted[index] ? part : null)),
};

const unpackKernel: Kernel = {
  name: "Unpack",
  inputs: ["value"],
  outputs: "list",
  attrs: ({ axis }, [x]) => ({
    axis: canonicalAxis("unstack", (axis ?? 0) as number, x!.shape.length),
  }),
  shape: ([x], { axis }) => {
    const shape = x!.shape.toSpliced(axis as number, 1);
    return Array.from({ length: x!.shape[axis as number]! }, () => ({ shape, dtype: x!.dtype }));
  },
  value: ([x], { axis }) => {
    const shape = x!.shape.toSpliced(axis as number, 1);
    const size = withSize(x!.shape, axis as number, 1);
    const begin = x!.shape.map(() => 0);
    return Array.from({ length: x!.shape[axis as number]! }, (_, index) => {
      begin[axis as number] = index;
      return new HostArray(shape, x!.dtype, readBlock(x!, begin, size).data);
    });
  },
  jvp: ({ attrs: { axis } }, [t]) => unstack(t!, axis as number),
  vjp: ({ outputs, attrs: { axis } }, cotangents) => [
    stack(
      outputs.map((y, index) => orZeros(cotangents[index]!, y.shape)),
      axis as number,
    ),
  ],
};

/** Ops that join tensors along a new axis, and take them apart along one. */
export const stacks: readonly Kernel[] = [packKernel, unpackKernel];
