import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { kfacLayers } from "../../src/curvature/kfac-layers.ts";
import { ViewPieces } from "../../src/curvature/view-pieces.ts";
import { spec, trace } from "../../src/index.ts";

type Params = tf.Tensor[];

/** The layers of a function of params of these shapes. */
function layersOf(shapes: readonly (readonly number[])[], f: (params: Params) => tf.Tensor) {
  const program = trace(
    f,
    shapes.map((shape) => spec([...shape])),
  );
  return kfacLayers("layersOf", program, shapes.length);
}

const x = tf.ones([5, 3]) as tf.Tensor2D;
/** As many rows as units. */
const square = tf.ones([4, 3]) as tf.Tensor2D;
const product = (w: tf.Tensor | undefined, of = x) => tf.matMul(of, w as tf.Tensor2D);

const biases: Record<
  string,
  readonly [shape: readonly number[], found: number | undefined, f: (params: Params) => tf.Tensor]
> = {
  "added to a product": [[4], 1, ([w, b]) => tf.add(product(w), b!)],
  "added from the left": [[4], 1, ([w, b]) => tf.add(b!, product(w))],
  "not added": [[4], undefined, ([w, b]) => tf.mul(product(w), b!)],
  "added to something made of the product": [
    [4],
    undefined,
    ([w, b]) => tf.add(tf.mul(product(w), 2), b!),
  ],
  "not there, where the product is added to itself": [
    [4],
    undefined,
    ([w]) => {
      const y = product(w);
      return tf.add(y, y);
    },
  ],
  "a row": [[1, 4], undefined, ([w, b]) => tf.add(product(w), b!)],
  "reshaped to a row": [[4], 1, ([w, b]) => tf.add(product(w), tf.reshape(b!, [1, 4]))],
  "reshaped from a square": [
    [2, 2],
    undefined,
    ([w, b]) => tf.add(product(w), tf.reshape(b!, [4])),
  ],
  "one number for all units": [[1], undefined, ([w, b]) => tf.add(product(w), b!)],
  "made of two params": [[4], undefined, ([w, b]) => tf.add(product(w), tf.mul(b!, 2))],
  "a column, of the transpose": [
    [4],
    1,
    ([w, b]) => tf.add(tf.transpose(product(w)), tf.reshape(b!, [4, 1])),
  ],
  "along the rows of the transpose": [
    [5],
    undefined,
    ([w, b]) => tf.add(tf.transpose(product(w)), b!),
  ],
  "along rows that are as many as units": [
    [4],
    undefined,
    ([w, b]) => tf.add(tf.transpose(product(w, square)), b!),
  ],
  "along units that are as many as rows": [
    [4],
    1,
    ([w, b]) => tf.add(tf.transpose(product(w, square)), tf.reshape(b!, [4, 1])),
  ],
  "along units, in more axes": [
    [4],
    1,
    ([w, b]) => tf.add(tf.reshape(product(w, square), [4, 1, 4]), b!),
  ],
  "along units that are followed by another axis": [
    [4],
    1,
    ([w, b]) => tf.add(tf.reshape(tf.transpose(product(w)), [4, 5, 1]), tf.reshape(b!, [4, 1, 1])),
  ],
  "along units that were cut": [
    [4],
    undefined,
    ([w, b]) => tf.add(tf.reshape(product(w), [5, 2, 2]), tf.reshape(b!, [2, 2])),
  ],
  "along other numbers of as many": [
    [4],
    undefined,
    ([w, b]) => tf.add(tf.reshape(product(w, square), [2, 2, 2, 2]), tf.reshape(b!, [2, 2])),
  ],
};

describe("the bias of a layer", () => {
  it.each(Object.keys(biases))("may be %s", (name) => {
    const [shape, bias, f] = biases[name]!;
    const layers = layersOf([[3, 4], shape], f);
    expect(layers.map((layer) => [layer.kernel, layer.bias, layer.window])).toEqual([
      [0, bias, undefined],
    ]);
  });
});

const kernels: Record<
  string,
  readonly [
    shapes: readonly (readonly number[])[],
    found: number[],
    f: (params: Params) => tf.Tensor,
  ]
> = {
  "that is multiplied from the right": [[[3, 4]], [0], ([w]) => product(w)],
  "that lies the other way": [[[4, 3]], [0], ([w]) => tf.matMul(x, w as tf.Tensor2D, false, true)],
  "of a batch that lies the other way": [
    [[5, 2]],
    [],
    ([w]) => tf.matMul(x, w as tf.Tensor2D, true),
  ],
  "that is multiplied from the left": [[[2, 5]], [], ([w]) => tf.matMul(w as tf.Tensor2D, x)],
  "of which a part is taken": [[[3, 4]], [], ([w]) => product(tf.slice(w!, [0, 0], [3, 2]))],
  "that was a vector": [[[3]], [], ([w]) => product(tf.reshape(w!, [3, 1]))],
  "of two layers": [
    [
      [3, 4],
      [4, 2],
    ],
    [0, 1],
    ([v, w]) => tf.matMul(product(v), w as tf.Tensor2D),
  ],
  "that is looked up in": [
    [
      [6, 3],
      [3, 2],
    ],
    [1],
    ([table, w]) => product(w, tf.gather(table!, tf.tensor1d([1, 5], "int32")) as tf.Tensor2D),
  ],
  "of each channel apart": [
    [[3, 3, 2, 1]],
    [],
    ([w]) => tf.depthwiseConv2d(tf.ones([1, 4, 4, 2]) as tf.Tensor4D, w as tf.Tensor4D, 1, "valid"),
  ],
};

describe("a layer's kernel", () => {
  it.each(Object.keys(kernels))("may be one %s", (name) => {
    const [shapes, found, f] = kernels[name]!;
    expect(layersOf(shapes, f).map(({ kernel }) => kernel)).toEqual(found);
  });

  it("may be the filter of a convolution, whose window is told", () => {
    const image = tf.ones([1, 5, 5, 2]) as tf.Tensor4D;
    const [layer, ...none] = layersOf([[3, 2, 2, 7], [7]], ([w, b]) =>
      tf.add(tf.conv2d(image, w as tf.Tensor4D, 2, "same"), b!),
    );
    expect(none).toEqual([]);
    expect(layer).toMatchObject({ kernel: 0, bias: 1, window: { size: [3, 2] } });
    expect(layer!.window!.attrs["strides"]).toEqual([2, 2]);
  });

  it("is used once, by itself or by a reshape of it", () => {
    expect(() => layersOf([[3, 4]], ([w]) => tf.add(product(w), product(w)))).toThrow(
      /kernel "0" is used 2 times/,
    );
    expect(() =>
      layersOf([[12]], ([w]) => {
        const matrix = tf.reshape(w!, [3, 4]);
        return tf.add(product(matrix), tf.mul(product(matrix), 3));
      }),
    ).not.toThrow();
    expect(() =>
      layersOf([[3, 2, 2]], ([w]) => {
        const matrix = tf.reshape(w!, [3, 4]);
        return tf.add(product(matrix), tf.add(product(matrix), product(matrix)));
      }),
    ).toThrow(/is used 3 times/);
  });
});

describe("the pieces of views", () => {
  const lengths = (axes: ReturnType<ViewPieces["reshaped"]>) =>
    axes?.map((axis) => axis.map(({ length }) => length));

  it("are cut and joined by reshapes", () => {
    const pieces = new ViewPieces();
    const start = pieces.start([6, 1, 4]);
    expect(lengths(start)).toEqual([[6], [], [4]]);
    const cut = pieces.reshaped(start, [2, 3, 4])!;
    expect(lengths(cut)).toEqual([[2], [3], [4]]);
    expect(pieces.wholes(start[0]![0]!.id)).toEqual([cut[0]![0]!.id, cut[1]![0]!.id]);
    expect(lengths([pieces.expand(start[0]![0]!)])).toEqual([[2, 3]]);
    expect(lengths(pieces.reshaped(cut, [2, 12]))).toEqual([[2], [3, 4]]);
    expect(lengths(pieces.reshaped(cut, [1, 24, 1]))).toEqual([[], [2, 3, 4], []]);
    // What was cut stays cut, once more in the middle of the second axis.
    expect(lengths(pieces.reshaped(start, [6, 2, 2]))).toEqual([[2, 3], [2], [2]]);
    expect(lengths(pieces.reshaped(start, [6, 4]))).toEqual([
      [2, 3],
      [2, 2],
    ]);
  });

  it("have no axes where a reshape cuts across them, or has other numbers", () => {
    const pieces = new ViewPieces();
    expect(pieces.reshaped(pieces.start([3, 4]), [4, 3])).toBeUndefined();
    expect(pieces.reshaped(pieces.start([4]), [5])).toBeUndefined();
    expect(pieces.reshaped(pieces.start([4]), [2])).toBeUndefined();
    expect(pieces.reshaped(pieces.start([4]), [4, 2])).toBeUndefined();
    expect(pieces.reshaped(pieces.start([4]), [4, 1])).toBeDefined();
  });

  it("are parts after a slice, which are not cut again", () => {
    const pieces = new ViewPieces();
    const start = pieces.start([6, 5]);
    const sliced = pieces.sliced(start, [6, 5], [4, 5])!;
    expect(lengths(sliced)).toEqual([[4], [5]]);
    expect(sliced[0]![0]!.id).toBe(start[0]![0]!.id);
    expect(sliced.map(([piece]) => pieces.isPart(piece!))).toEqual([true, false]);
    expect(pieces.expand(sliced[0]![0]!)).toEqual([{ id: start[0]![0]!.id, length: 4 }]);
    expect(pieces.reshaped(sliced, [2, 2, 5])).toBeUndefined();
    expect(lengths(pieces.reshaped(sliced, [20]))).toEqual([[4, 5]]);
    expect(lengths(pieces.sliced(start, [6, 5], [1, 5]))).toEqual([[], [5]]);
    // Two pieces in one axis: all of it, one place, or not known.
    const joined = pieces.reshaped(start, [30])!;
    expect(pieces.sliced(joined, [30], [30])).toEqual(joined);
    expect(pieces.sliced(joined, [30], [1])).toEqual([[]]);
    expect(pieces.sliced(joined, [30], [10])).toBeUndefined();
  });
});
