import { describe, expect, it } from "vitest";
import { planGraph } from "../../src/executors/onnx/partition.ts";
import { callKernel, type KernelInputs } from "../../src/graph/dispatch.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import { scan } from "../../src/index.ts";
import type { Attrs, DType } from "../../src/kernels/value-type.ts";
import { add, type Tensor } from "../../src/ops.ts";

type Type = readonly [shape: readonly number[], dtype?: DType];

/** Where a program runs: `"model"`, or the ops on the host. */
function planned(f: (list: Tensor[]) => unknown, types: readonly Type[]): string[] {
  const args = types.map(([shape, dtype = "float32"]) => spec(shape, dtype));
  const { graph } = trace(f as (list: Tensor[]) => Tensor, args);
  return planGraph(graph).steps.map((step) => (step.kind === "host" ? step.node.kernel : "model"));
}

/** Where one op runs. */
function placeOf(kernel: string, inputs: Readonly<Record<string, Type>>, attrs: unknown): string {
  const names = Object.keys(inputs);
  const [place] = planned((list) => {
    const byName = Object.fromEntries(names.map((name, i) => [name, list[i] as Tensor]));
    return callKernel(kernel, byName as KernelInputs, attrs as Attrs);
  }, Object.values(inputs));
  return place === kernel ? "host" : (place as string);
}

/** The padding of two spatial axes. */
const around = (rows: readonly [number, number], columns: readonly [number, number] = [0, 0]) => [
  [0, 0],
  rows,
  columns,
  [0, 0],
];

describe("poolings in a model", () => {
  const place = (kernel: string, more: object): string =>
    placeOf(
      kernel,
      { x: [[1, 6, 6, 2]] },
      { filterSize: [2, 2], strides: 1, dilations: 1, pad: "valid", ...more },
    );

  it("have less padding than windows are wide, before and after", () => {
    for (const kernel of ["MaxPool", "AvgPool"]) {
      expect(place(kernel, {})).toBe("model");
      expect(place(kernel, { pad: around([1, 1], [1, 1]) })).toBe("model");
      for (const pad of [
        around([2, 0]),
        around([0, 2]),
        around([0, 0], [2, 0]),
        around([0, 0], [0, 2]),
      ]) {
        expect(place(kernel, { pad }), `${kernel} ${JSON.stringify(pad)}`).toBe("host");
      }
      // As wide as one axis of the windows and not the other.
      expect(place(kernel, { filterSize: [3, 2], pad: around([2, 0]) })).toBe("model");
      expect(place(kernel, { filterSize: [2, 3], pad: around([2, 0]) })).toBe("host");
    }
  });

  it("are of maxima where they have gaps", () => {
    for (const dilations of [
      [2, 1],
      [1, 2],
    ]) {
      expect(place("MaxPool", { dilations })).toBe("model");
      expect(place("AvgPool", { dilations })).toBe("host");
    }
  });
});

describe("derivatives of poolings in a model", () => {
  /** Where the transpose and the tangent of maxima, and the transpose of means run. */
  function places(
    [height, width]: readonly [number, number],
    filterSize: readonly [number, number],
    strides: readonly [number, number],
    more: object = {},
  ): string[] {
    const attrs = { filterSize, strides, dilations: [1, 1], pad: "valid", ...more };
    const x: Type = [[1, height, width, 1]];
    const { graph } = trace(
      ([a]: Tensor[]) => callKernel("MaxPool", { x: a } as KernelInputs, attrs as unknown as Attrs),
      [spec(x[0])],
    );
    const y: Type = [graph.values[graph.outputs[0] as number]!.shape];
    return [
      placeOf("MaxPoolGrad", { dy: y, input: x, output: y }, attrs),
      placeOf("MaxPoolTangent", { t: x, input: x, output: y }, attrs),
      placeOf("AvgPoolGrad", { dy: y, input: x }, attrs),
    ];
  }
  const all = (place: string): string[] => [place, place, place];

  it("have at most 64 places in windows that overlap", () => {
    expect(places([8, 9], [8, 8], [1, 1])).toEqual(all("model"));
    expect(places([5, 14], [5, 13], [1, 1])).toEqual(all("host"));
  });

  it("have windows of any size that lie side by side and cover the input", () => {
    expect(places([18, 9], [9, 9], [9, 9])).toEqual(all("model"));
    // A row is left over, a column is, windows overlap, and there is padding.
    expect(places([19, 9], [9, 9], [9, 9])).toEqual(all("host"));
    expect(places([18, 10], [9, 9], [9, 9])).toEqual(all("host"));
    expect(places([18, 9], [9, 9], [9, 8])).toEqual(all("host"));
    expect(places([18, 9], [9, 9], [8, 9])).toEqual(all("host"));
    expect(places([18, 9], [9, 9], [9, 9], { pad: around([1, 0]) })).toEqual(all("host"));
    expect(places([18, 9], [9, 9], [9, 9], { pad: around([0, 0], [0, 1]) })).toEqual(all("host"));
    // One element has no gaps in it.
    expect(places([65, 3], [65, 1], [65, 1], { dilations: [1, 2] })).toEqual(all("model"));
    expect(places([129, 2], [65, 1], [65, 1], { dilations: [2, 1] })).toEqual(all("host"));
  });
});

describe("gradients of channelwise filters in a model", () => {
  const place = (window: readonly [number, number]): string =>
    placeOf(
      "DepthwiseConv2dNativeBackpropFilter",
      { x: [[1, 9, 12, 2]], dy: [[1, 10 - window[0], 13 - window[1], 2]] },
      {
        strides: [1, 1],
        dilations: [1, 1],
        pad: "valid",
        dataFormat: "NHWC",
        filterShape: [...window, 2, 1],
      },
    );

  it("have at most 49 places", () => {
    expect(place([7, 7])).toBe("model");
    expect(place([5, 10])).toBe("host");
  });
});

describe("sums of segments", () => {
  const place = (shape: readonly number[], dtype: DType = "float32"): string =>
    placeOf(
      "UnsortedSegmentSum",
      { x: [shape, dtype], segmentIds: [[shape[0] as number], "int32"] },
      { numSegments: 3 },
    );

  it("run on the host from 4,096 elements on", () => {
    expect(place([4095])).toBe("model");
    expect(place([4096])).toBe("host");
    expect(place([45, 91])).toBe("model");
    expect(place([64, 64], "int32")).toBe("host");
  });

  it("are part of a model in a loop up to 16,384 elements", () => {
    const loop = (rows: number, width: number): string[] =>
      planned(
        ([x, segmentIds]) =>
          scan(
            (c: Tensor) => {
              const numSegments = 1;
              const sum = callKernel("UnsortedSegmentSum", { x: c, segmentIds }, { numSegments });
              return [add(c, sum[0] as Tensor), null];
            },
            x as Tensor,
            null,
            { length: 9 },
          )[0],
        [[[rows, width]], [[rows], "int32"]],
      );
    expect(loop(128, 128)).toEqual(["model"]);
    expect(loop(113, 145)).toEqual(["Scan"]);
  });
});
