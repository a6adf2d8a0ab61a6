import { LegendreError } from "../../errors.ts";
import { reshape, reverse, transpose } from "../../ops.ts";
import { along } from "../batch-axes.ts";
import { onTfjs } from "../eager.ts";
import { stridesOf } from "../host-array.ts";
import type { Kernel } from "../kernel.ts";
import { canonicalAxes, likeFirst } from "../shapes.ts";
import { readStrided } from "../strided-copy.ts";

/** Checks that `perm` holds each axis once; without one the axes are reversed. */
function fullPermutation(perm: readonly number[] | undefined, rank: number): number[] {
  const axes = Array.from({ length: rank }, (_, axis) => axis);
  if (perm === undefined || perm === null) return axes.reverse();
  if (perm.length === rank && axes.every((axis) => perm.includes(axis))) return [...perm];
  throw new LegendreError(
    "shape",
    "transpose",
    `got perm [${perm}] for a tensor of rank ${rank}, expected each of its axes once`,
    { perm, rank },
  );
}

const transposeKernel: Kernel = {
  name: "Transpose",
  inputs: ["x"],
  attrs: ({ perm }, [x]) => ({ perm: fullPermutation(perm as number[], x!.shape.length) }),
  shape: ([x], { perm }) => [
    { shape: (perm as number[]).map((axis) => x!.shape[axis]!), dtype: x!.dtype },
  ],
  value: ([x], { perm }) => {
    const axes = perm as number[];
    const strides = stridesOf(x!.shape);
    return [
      readStrided(
        x!,
        axes.map((axis) => x!.shape[axis]!),
        0,
        axes.map((axis) => strides[axis]!),
      ),
    ];
  },
  jvp: ({ attrs: { perm } }, [t]) => [transpose(t!, perm as number[])],
  vjp: ({ attrs: { perm } }, [c]) => {
    const axes = perm as number[];
    return [
      transpose(
        c!,
        axes.map((_, axis) => axes.indexOf(axis)),
      ),
    ];
  },
  // tfjs's wasm kernel divides by the lengths of axes.
  eager: ([x], { perm }) =>
    x!.size > 0
      ? [onTfjs("Transpose", { x: x! }, { perm: perm as number[] })]
      : [
          reshape(
            x!,
            (perm as number[]).map((axis) => x!.shape[axis]!),
          ),
        ],
  batch: ({ op, inputs, attrs }) =>
    op(inputs, { perm: [0, ...(attrs["perm"] as number[]).map((axis) => axis + 1)] }),
  cheap: true,
  onnx: (writer, [x], { attrs }) =>
    writer.node("Transpose", [x!], { perm: attrs["perm"] as number[] }),
  simpler: (rewriter, { inputs: [x], attrs }) => {
    const perm = attrs["perm"] as number[];
    if (perm.every((axis, index) => axis === index)) return x;
    const maker = rewriter.maker(x!);
    if (maker?.kernel !== "Transpose") return undefined;
    const inner = maker.attrs["perm"] as number[];
    return rewriter.add("Transpose", maker.inputs, { perm: perm.map((axis) => inner[axis]!) })[0];
  },
};

const reverseKernel: Kernel = {
  name: "Reverse",
  inputs: ["x"],
  attrs: ({ dims }, [x]) => ({ dims: canonicalAxes("reverse", dims, x!.shape.length) }),
  shape: likeFirst,
  value: ([x], { dims }) => {
    const axes = dims as number[];
    const strides = stridesOf(x!.shape);
    const offset = axes.reduce((sum, axis) => sum + (x!.shape[axis]! - 1) * strides[axis]!, 0);
    const steps = strides.map((stride, axis) => (axes.includes(axis) ? -stride : stride));
    return [readStrided(x!, x!.shape, offset, steps)];
  },
  jvp: ({ attrs: { dims } }, [t]) => [reverse(t!, dims as number[])],
  vjp: ({ attrs: { dims } }, [c]) => [reverse(c!, dims as number[])],
  batch: along("dims"),
  onnx: (writer, [x], { attrs }) => {
    const axes = attrs["dims"] as number[];
    if (axes.length === 0) return writer.node("Identity", [x!]);
    const all = (value: number) => writer.ints(axes.map(() => value));
    // An end far below zero: the first element is taken too.
    return writer.node("Slice", [x!, all(-1), all(-(2 ** 40)), writer.ints(axes), all(-1)]);
  },
};

/** Ops that change the order of elements. */
export const transposes: readonly Kernel[] = [transposeKernel, reverseKernel];
