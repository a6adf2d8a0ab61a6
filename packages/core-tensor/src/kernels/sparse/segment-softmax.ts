import { onHost } from "../../host/frame.ts";
import { task } from "../../host/tasks.ts";
import { mul, sub, type Tensor } from "../../ops.ts";
import { HostArray, hostData, sizeOf } from "../host-array.ts";
import type { CallKernel, Kernel } from "../kernel.ts";
import type { Attrs } from "../value-type.ts";
import { segments } from "./batch.ts";
import { segmentShape } from "./segment-sum.ts";

/** `y ∘ (t − Σ y t)`, the sum over the segment of each row: the derivative, which is its own transpose. */
function derivative(
  call: CallKernel,
  y: Tensor,
  segmentIds: Tensor,
  t: Tensor,
  attrs: Attrs,
): Tensor {
  const sums = call("UnsortedSegmentSum", { x: mul(y, t), segmentIds }, attrs)[0]!;
  return mul(y, sub(t, call("SegmentSpread", { x: sums, segmentIds }, {})[0]!));
}

const segmentSoftmax: Kernel = {
  name: "SegmentSoftmax",
  inputs: ["x", "segmentIds"],
  shape: ([x, segmentIds], attrs) => {
    segmentShape("SegmentSoftmax", x!, segmentIds!, attrs);
    return [{ shape: x!.shape, dtype: x!.dtype }];
  },
  value: ([x, segmentIds], attrs) => {
    const shape = segmentShape("SegmentSoftmax", x!, segmentIds!, attrs);
    const width = sizeOf(shape.slice(1));
    const data = hostData(x!.dtype, x!.data.length);
    const [most, sums] = [new Float64Array(sizeOf(shape)), new Float64Array(sizeOf(shape))];
    most.fill(Number.NEGATIVE_INFINITY);
    const each = (f: (at: number, to: number) => void): void =>
      segmentIds!.data.forEach((id, row) => {
        if (id < 0 || id >= shape[0]!) return;
        for (let j = 0; j < width; j++) f(row * width + j, id * width + j);
      });
    each((at, to) => {
      most[to] = Math.max(most[to]!, x!.data[at]!);
    });
    each((at, to) => {
      data[at] = Math.exp(x!.data[at]! - most[to]!);
      sums[to]! += data[at]!;
    });
    each((at, to) => {
      data[at]! /= sums[to]!;
    });
    return [new HostArray(x!.shape, x!.dtype, data)];
  },
  jvp: ({ inputs: [, ids], outputs: [y], attrs, call }, [t]) => [
    derivative(call, y!, ids!, t!, attrs),
  ],
  vjp: ({ inputs: [, ids], outputs: [y], attrs, call }, [c]) => [
    derivative(call, y!, ids!, c!, attrs),
    null,
  ],
  host: ([x, segmentIds], [y], { numSegments }) => {
    if (x!.dtype !== "float32") return false;
    const [count, segments] = [x!.shape[0]!, numSegments as number];
    const width = sizeOf(x!.shape.slice(1));
    const done = onHost((frame) => {
      const ids = frame.index(segmentIds!.data, segmentIds!.fixed, () => 0);
      const from = frame.put(x!.data);
      const to = frame.room(y!.data.byteLength + 32);
      const [most, at, sums] = [0, 0, 0].map(() => frame.room(segments * width * 4)) as [
        number,
        number,
        number,
      ];
      const threads = frame.threadsFor(count * width);
      frame.run(
        task.segmentMaximum,
        [count, ids.pointer, from, most, at, segments, width],
        threads,
      );
      const words = [count, ids.pointer, from, most, sums, to, segments, width];
      frame.run(task.segmentSoftmax, words, 1);
      frame.get(to, y!.data);
      return true;
    });
    return done === true;
  },
  batch: segments,
};

const segmentSpread: Kernel = {
  name: "SegmentSpread",
  inputs: ["x", "segmentIds"],
  shape: ([x, segmentIds]) => [
    { shape: [segmentIds!.shape[0]!, ...x!.shape.slice(1)], dtype: x!.dtype },
  ],
  value: ([x, segmentIds]) => {
    const shape = [segmentIds!.shape[0]!, ...x!.shape.slice(1)];
    const data = hostData(x!.dtype, sizeOf(shape));
    spread(x!.data, segmentIds!.data, x!.shape, data);
    return [new HostArray(shape, x!.dtype, data)];
  },
  jvp: ({ inputs: [, segmentIds], call }, [t]) =>
    call("SegmentSpread", { x: t!, segmentIds: segmentIds! }),
  vjp: ({ inputs: [x, segmentIds], call }, [c]) => [
    call(
      "UnsortedSegmentSum",
      { x: c!, segmentIds: segmentIds! },
      { numSegments: x!.shape[0]! },
    )[0]!,
    null,
  ],
  // Plain TypeScript: whole rows are copied once, straight to where they belong.
  host: ([x, segmentIds], [y]) => {
    spread(x!.data, segmentIds!.data, x!.shape, y!.data);
    return true;
  },
  batch: segments,
};

interface Row {
  readonly length: number;
  readonly [i: number]: number;
}

/** Row `i` of `y` is row `ids[i]` of `x`, zeros where there is none. */
function spread(x: Row, ids: Row, shape: readonly number[], y: { [i: number]: number }): void {
  const width = sizeOf(shape.slice(1));
  for (let row = 0, at = 0; row < ids.length; row++) {
    const from = ids[row]! * width;
    const inside = ids[row]! >= 0 && ids[row]! < shape[0]!;
    for (let j = 0; j < width; j++, at++) y[at] = inside ? x[from + j]! : 0;
  }
}

/**
 * Ours: `exp(xᵢ) / Σ exp(xⱼ)`, the sum over the rows `j` with the id of row `i`, number by number; 0 where
 * the id is outside `0 … numSegments − 1`. And the transpose of a segment sum, which gives each row what
 * its segment has.
 */
export const segmentSoftmaxes: readonly Kernel[] = [segmentSoftmax, segmentSpread];
