import { describe, expect, it } from "vitest";
import { encodeOnnxGraph } from "../../src/executors/onnx/encode-graph.ts";
import { planGraph } from "../../src/executors/onnx/partition.ts";
import { findChannelBlock } from "../../src/executors/onnx/private/channel-block.ts";
import { callKernel, type KernelInputs } from "../../src/graph/dispatch.ts";
import type { Program } from "../../src/graph/graph.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { Attrs } from "../../src/kernels/value-type.ts";
import type { Tensor } from "../../src/ops.ts";
import { floats } from "../kernels/case.ts";
import { expectCompiled, ort } from "./compiled.ts";

/** Sizes of a convolution; one side of image, window, stride and dilation each, or two. */
interface Sizes {
  readonly batch?: number;
  readonly image: readonly [number, number];
  readonly window: readonly [number, number];
  readonly channels: number;
  readonly filters: number;
  readonly strides: number | readonly [number, number];
  readonly pad?: "same" | "valid" | readonly (readonly [number, number])[];
  readonly dilations?: number;
}

function program(kernel: string, sizes: Sizes): Program {
  const { batch = 2, image, window, channels, filters, strides, pad = "same" } = sizes;
  const attrs = { strides, pad, dilations: sizes.dilations ?? 1, dataFormat: "NHWC" };
  const explicit = typeof pad === "string" ? {} : { dimRoundingMode: "floor" };
  const all = { ...attrs, ...explicit } as unknown as Attrs;
  const x = [batch, ...image, channels];
  const filter = [...window, channels, filters];
  const forward = trace(
    ([a, b]: Tensor[]) => callKernel("Conv2D", { x: a, filter: b } as KernelInputs, all),
    [spec(x), spec(filter)],
  );
  if (kernel === "Conv2D") return forward;
  const y = forward.graph.values[forward.graph.outputs[0] as number]?.shape as number[];
  if (kernel === "Conv2DBackpropFilter") {
    const more = { ...all, filterShape: filter };
    return trace(
      ([a, dy]: Tensor[]) => callKernel(kernel, { x: a, dy } as KernelInputs, more),
      [spec(x), spec(y)],
    );
  }
  return trace(
    ([dy, b]: Tensor[]) =>
      callKernel("Conv2DBackpropInput", { dy, filter: b } as KernelInputs, {
        ...all,
        inputShape: x,
      }),
    [spec(y), spec(filter)],
  );
}

const base = { image: [6, 8], window: [3, 3], channels: 32, filters: 16, strides: 1 } as const;
const cases: Readonly<Record<string, Sizes>> = {
  "3 × 3": base,
  "without padding": { ...base, pad: "valid" },
  "stride 2": { ...base, strides: 2 },
  "stride 2, explicit padding": {
    ...base,
    strides: 2,
    pad: [
      [0, 0],
      [1, 1],
      [1, 1],
      [0, 0],
    ],
  },
  "stride 3 over a window of 2, phases that nothing reaches": {
    ...base,
    image: [6, 9],
    window: [2, 2],
    strides: 3,
    pad: "valid",
  },
  "stride 1 and 2": { ...base, strides: [1, 2] },
  "stride 2 on odd sizes": { ...base, image: [7, 5], strides: 2 },
  "windows of 2 × 5": { ...base, window: [2, 5] },
  dilated: { ...base, dilations: 2 },
  "1 × 1": { ...base, window: [1, 1] },
  "1 × 1, stride 2": { ...base, window: [1, 1], strides: 2 },
  "three channels": { ...base, channels: 3 },
  "channels that fill no blocks": { ...base, channels: 20, filters: 12 },
  "many channels": { ...base, channels: 64, filters: 48, image: [4, 4] },
};

/** Where the gradient of the filter is one convolution, or one product, for all places in the window. */
const wholeWindows: Readonly<Record<string, Sizes>> = {
  "7 × 7 over pictures": { ...base, batch: 16, image: [9, 12], window: [7, 7], channels: 3 },
  "7 × 7, stride 2, inputs that nothing reaches": {
    ...base,
    batch: 32,
    image: [14, 11],
    window: [7, 7],
    channels: 3,
    strides: 2,
    pad: "valid",
  },
  "5 × 6, stride 1 and 2": { ...base, batch: 5, window: [5, 6], channels: 2, strides: [1, 2] },
  "8 × 8 of few pictures": { ...base, batch: 3, image: [10, 10], window: [8, 8], channels: 20 },
  "8 × 8 dilated": { ...base, batch: 16, image: [6, 5], window: [8, 8], dilations: 2 },
  "3 × 3 over pictures, dilated, stride 2": { ...base, channels: 4, strides: 2, pad: "valid" },
  "filters that fill no blocks": { ...base, batch: 16, window: [8, 8], filters: 12 },
};

describe("convolutions in blocks of channels", () => {
  for (const kernel of ["Conv2D", "Conv2DBackpropInput", "Conv2DBackpropFilter"]) {
    const own = kernel === "Conv2DBackpropFilter" ? { ...cases, ...wholeWindows } : cases;
    for (const [name, sizes] of Object.entries(own)) {
      it(`${kernel}: ${name}`, async () => {
        const { graph } = program(kernel, sizes);
        const inputs = graph.inputs.map((id, place) =>
          floats(graph.values[id]?.shape as number[], { seed: place + 1 }),
        );
        expect(await expectCompiled(graph, inputs, name)).toEqual([]);
      });
    }
  }

  it("are written for the processor at hand, and never into a file", async () => {
    const block = await findChannelBlock(ort);
    const { graph } = program("Conv2D", base);
    const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
    const model = (channelBlock: number | undefined): string => {
      const [step] = planGraph(graph, { channelBlock }).steps;
      return step?.kind === "model" ? text(step.segment.bytes) : "";
    };
    expect([undefined, 8, 16]).toContain(block);
    expect(model(16)).toContain("com.microsoft.nchwc");
    expect(model(undefined)).not.toContain("com.microsoft");
    const names = { input: (id: number) => `in${id}`, output: (id: number) => `out${id}` };
    expect(text(encodeOnnxGraph("test", graph, names))).not.toContain("com.microsoft");
  });
});
