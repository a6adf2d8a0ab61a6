/** The gradient of a convolution's filter in three forms, at the shapes of ResNets and at two with large windows. */
import { grad, treeDispose } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import {
  concat,
  conv2d,
  matMul,
  mul,
  pad,
  reshape,
  slice,
  stridedSlice,
  sum,
  type Tensor,
  type Tensor4D,
  tensor,
  transpose,
} from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { run } = await startEngine(flags.engine);
const batch = flags.smoke ? 2 : 32;

/** A convolution that pads by half of its window. */
interface Shape {
  readonly size: number;
  readonly window: number;
  readonly stride: number;
  readonly channels: number;
  readonly filters: number;
}

/** `size window stride channels filters`: those of ResNet-18, its first layer, and larger windows. */
const shapes = [
  [32, 3, 1, 3, 64],
  [32, 3, 1, 64, 64],
  [32, 3, 2, 64, 128],
  [32, 1, 2, 64, 128],
  [16, 3, 1, 128, 128],
  [8, 3, 1, 256, 256],
  [4, 3, 1, 512, 512],
  [64, 7, 2, 3, 64],
  [32, 9, 1, 16, 16],
] as const;

/** Images that are padded, and the length of what a convolution makes of a side. */
function prepared(x: Tensor, { size, window, stride }: Shape): readonly [Tensor4D, number] {
  const by = (window - 1) / 2;
  const sides = [by, by] as [number, number];
  const padded = pad(x, [[0, 0], sides, sides, [0, 0]]) as Tensor4D;
  return [padded, Math.floor((size + 2 * by - window) / stride) + 1];
}

/** The derivative of the convolution, which takes one product for each place in the window. */
const derivative =
  ({ window, stride, channels, filters }: Shape) =>
  (x: Tensor, dy: Tensor): Tensor => {
    const weighted = (filter: Tensor): Tensor =>
      sum(mul(conv2d(x as Tensor4D, filter as Tensor4D, stride, (window - 1) / 2), dy));
    return grad(weighted as never)(zeros([window, window, channels, filters])) as Tensor;
  };

const zeros = (shape: readonly number[]): Tensor =>
  tensor(new Float32Array(shape.reduce((a, b) => a * b)), [...shape]);

/** Batch and channels exchanged, cotangents as the filter, strides as dilations. */
const oneConvolution =
  (shape: Shape) =>
  (x: Tensor, dy: Tensor): Tensor => {
    const [padded] = prepared(x, shape);
    const images = transpose(padded, [3, 1, 2, 0]) as Tensor4D;
    const kernel = transpose(dy, [1, 2, 0, 3]) as Tensor4D;
    const all = conv2d(images, kernel, 1, "valid", "NHWC", shape.stride);
    const places = slice(all, [0, 0, 0, 0], [-1, shape.window, shape.window, -1]);
    return transpose(places, [1, 2, 0, 3]);
  };

/** What the windows read at all places, side by side, in one product with the cotangents. */
const oneProduct =
  (shape: Shape) =>
  (x: Tensor, dy: Tensor): Tensor => {
    const { window, stride, channels, filters } = shape;
    const [padded, out] = prepared(x, shape);
    const reads: Tensor[] = [];
    for (let i = 0; i < window; i++) {
      for (let j = 0; j < window; j++) {
        const end = (at: number): number => at + (out - 1) * stride + 1;
        reads.push(
          stridedSlice(
            padded,
            [0, i, j, 0],
            [batch, end(i), end(j), channels],
            [1, stride, stride, 1],
          ),
        );
      }
    }
    const rows = batch * out * out;
    const columns = reshape(concat(reads, 3), [rows, window * window * channels]);
    const product = matMul(columns as never, reshape(dy, [rows, filters]) as never, true);
    return reshape(product, [window, window, channels, filters]);
  };

for (const [side, window, stride, channels, filters] of shapes) {
  const shape: Shape = { size: side, window, stride, channels, filters };
  const out = prepared(zeros([1, side, side, 1]), shape)[1];
  const count = (sizes: readonly number[]): number => sizes.reduce((a, b) => a * b);
  const [from, to] = [
    [batch, side, side, channels],
    [batch, out, out, filters],
  ];
  const x = tensor(uniformValues(1, count(from)), from);
  const dy = tensor(uniformValues(2, count(to)), to);
  const forms = [derivative, oneConvolution, oneProduct].map((form) => run(form(shape)));
  const call = (form: (typeof forms)[number]) => async () => treeDispose(await form(x, dy));
  // The three must be the same numbers before they are timed.
  const sums: number[] = [];
  for (const form of forms) {
    const result = (await form(x, dy)) as Tensor;
    sums.push(Math.hypot(...(await result.data()).slice(0, 4096)));
    treeDispose(result);
  }
  const [ours, ...others] = sums as [number, number, number];
  for (const other of others) {
    if (!(Math.abs(other - ours) <= 1e-3 * ours)) {
      throw new Error(`filter-gradient: ${ours} and ${other} for ${JSON.stringify(shape)}`);
    }
  }
  const row = `${window}x${window}/${stride}, ${side}x${side}, ${channels} to ${filters}`;
  await compare(
    {
      name: "filter-gradient",
      row,
      title: `gradient of a filter ${row}, batch ${batch}`,
      ours: call(forms[0]!),
      peers: [
        { id: "convolution", name: "one convolution", run: call(forms[1]!) },
        { id: "product", name: "one product", run: call(forms[2]!) },
        {
          id: "torch",
          program: "filter_gradient.py",
          args: [batch, side, window, stride, channels, filters].map(String),
        },
      ],
      goals: [{ against: ["convolution", "product"], aim: 1 }],
      items: { count: batch, unit: "images" },
      check: [ours],
      rounds: 9,
      dispose: () => treeDispose([x, dy]),
    },
    flags,
  );
}
