import { LegendreError } from "../../errors.ts";
import { reshape, sum, tile } from "../../ops.ts";
import { HostArray, stridesOf } from "../host-array.ts";
import type { Kernel } from "../kernel.ts";
import { readStrided } from "../strided-copy.ts";

const tileKernel: Kernel = {
  name: "Tile",
  inputs: ["x"],
  attrs: ({ reps }, [x]) => {
    const counts = [...(reps as number[])];
    if (counts.length !== x!.shape.length || counts.some((n) => !(n >= 0 && n % 1 === 0))) {
      throw new LegendreError(
        "shape",
        "tile",
        `got reps [${counts}] for a tensor of shape [${x!.shape}], expected a whole number for each axis`,
        { reps: counts, shape: x!.shape },
      );
    }
    return { reps: counts };
  },
  shape: ([x], { reps }) => [
    { shape: x!.shape.map((size, axis) => size * (reps as number[])[axis]!), dtype: x!.dtype },
  ],
  value: ([x], { reps }) => {
    // Each axis becomes two, the outer of which repeats the inner by stepping 0.
    const strides = stridesOf(x!.shape);
    const pairs = x!.shape.flatMap((size, axis) => [(reps as number[])[axis]!, size]);
    const steps = strides.flatMap((stride) => [0, stride]);
    const { dtype, data } = readStrided(x!, pairs, 0, steps);
    const shape = x!.shape.map((size, axis) => size * (reps as number[])[axis]!);
    return [new HostArray(shape, dtype, data)];
  },
  jvp: ({ attrs: { reps } }, [t]) => [tile(t!, reps as number[])],
  vjp: ({ inputs: [x], attrs: { reps } }, [c]) => {
    // Splits the repeated axes into (repetition, element) and sums over the repetitions.
    const split: number[] = [];
    const repeated: number[] = [];
    x!.shape.forEach((size, axis) => {
      const count = (reps as number[])[axis]!;
      if (count !== 1) repeated.push(split.push(count) - 1);
      if (count === 1 || size !== 1) split.push(size);
    });
    const summed = repeated.length === 0 ? c! : sum(reshape(c!, split), repeated);
    return [reshape(summed, x!.shape)];
  },
  batch: ({ op, inputs, attrs }) => op(inputs, { reps: [1, ...(attrs["reps"] as number[])] }),
  onnx: (writer, [x], { attrs, inputs, outputs }) => {
    const reps = attrs["reps"] as number[];
    if (reps.length === 0) return writer.node("Identity", [x!]);
    const { shape } = inputs[0]!;
    // Repeated axes of one element are a broadcast.
    return reps.every((count, axis) => count === 1 || shape[axis] === 1)
      ? writer.node("Expand", [x!, writer.ints(outputs[0]!.shape)])
      : writer.node("Tile", [x!, writer.ints(reps)]);
  },
};

/** Ops that repeat elements; `tf.broadcastTo` is a reshape and a tile. */
export const tiles: readonly Kernel[] = [tileKernel];
