import { LegendreError } from "../../errors.ts";
import { reshape } from "../../ops.ts";
import { HostArray, sizeOf } from "../host-array.ts";
import type { CompositeKernel, Kernel } from "../kernel.ts";
import { reshaped } from "../onnx-parts.ts";
import { canonicalAxis, sameShape } from "../shapes.ts";

/** A requested shape with its `-1`, if it has one, worked out from the number of elements. */
function resolveShape(shape: readonly number[], from: readonly number[]): number[] {
  const size = sizeOf(from);
  const unknown = shape.indexOf(-1);
  const known = sizeOf(shape.filter((_, axis) => axis !== unknown));
  const resolved = shape.map((length, axis) => (axis === unknown ? size / known : length));
  if (sizeOf(resolved) !== size || resolved.some((length) => !(length >= 0 && length % 1 === 0))) {
    throw new LegendreError(
      "shape",
      "reshape",
      `got the new shape [${shape}] for a tensor of shape [${from}] with ${size} elements; make the ` +
        "sizes multiply to that number (at most one of them may be -1)",
      { shape, from },
    );
  }
  return resolved;
}

const reshapeKernel: Kernel = {
  name: "Reshape",
  inputs: ["x"],
  attrs: ({ shape }, [x]) => ({ shape: resolveShape(shape as number[], x!.shape) }),
  shape: ([x], { shape }) => [{ shape: shape as number[], dtype: x!.dtype }],
  value: ([x], { shape }) => [new HostArray(shape as number[], x!.dtype, x!.data)],
  jvp: ({ attrs: { shape } }, [t]) => [reshape(t!, shape as number[])],
  vjp: ({ inputs: [x] }, [c]) => [reshape(c!, x!.shape)],
  batch: ({ inputs: [x], attrs, size }) => [reshape(x!, [size, ...(attrs["shape"] as number[])])],
  cheap: true,
  onnx: (writer, [x], { outputs }) => reshaped(writer, x!, outputs[0]!.shape),
  simpler: (rewriter, { inputs: [x], attrs }) => {
    const shape = attrs["shape"] as number[];
    if (sameShape(rewriter.typeOf(x!).shape, shape)) return x;
    const maker = rewriter.maker(x!);
    return maker?.kernel === "Reshape"
      ? rewriter.add("Reshape", maker.inputs, { shape })[0]
      : undefined;
  },
};

/** Recorded as a reshape, so that chains of both collapse. */
const expandDims: CompositeKernel = {
  name: "ExpandDims",
  inputs: ["input"],
  decompose: ({ input }, { dim }) => {
    const axis = canonicalAxis("expandDims", dim as number, input!.rank + 1);
    return [reshape(input!, input!.shape.toSpliced(axis, 0, 1))];
  },
};

/** Ops that keep the elements in their order. */
export const reshapes: readonly (Kernel | CompositeKernel)[] = [reshapeKernel, expandDims];
