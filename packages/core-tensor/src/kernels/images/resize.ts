import { LegendreError } from "../../errors.ts";
import { fill, reshape, type Tensor, tensor } from "../../ops.ts";
import { moreImages } from "../batch-axes.ts";
import { onTfjs } from "../eager.ts";
import { floating } from "../elementwise/rows.ts";
import { HostArray, hostData, sizeOf } from "../host-array.ts";
import type { CallKernel, Kernel } from "../kernel.ts";
import type { Attrs, DType, ValueType } from "../value-type.ts";

/** A matrix in float64, row-major. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
}

/** How a point between two pixels is read. */
export type Interpolation = "bilinear" | "nearest";

/**
 * The matrix that resizes a line of `from` pixels to `to`. Where a pixel is read follows TensorFlow:
 * with `alignCorners` the first and last pixels of both lines meet, with `halfPixelCenters` pixels
 * are squares, else they are points.
 */
function interpolation(
  kind: Interpolation,
  from: number,
  to: number,
  { alignCorners, halfPixelCenters }: Attrs,
): Matrix {
  const corners = alignCorners === true && to > 1;
  const ratio = corners ? (from - 1) / (to - 1) : from / to;
  const last = from - 1;
  const data = new Float64Array(to * from);
  for (let pixel = 0; pixel < to; pixel++) {
    const add = (place: number, weight: number) => {
      data[pixel * from + Math.min(last, Math.max(0, place))]! += weight;
    };
    if (kind === "nearest") {
      const place = ratio * (halfPixelCenters ? pixel + 0.5 : pixel);
      add(alignCorners ? Math.round(place) : Math.floor(place), 1);
      continue;
    }
    const place = halfPixelCenters ? ratio * (pixel + 0.5) - 0.5 : ratio * pixel;
    const below = Math.floor(place);
    add(below, 1 - (place - below));
    add(below + 1, place - below);
  }
  return { rows: to, columns: from, data };
}

/** The transposed matrix. */
export function transposed({ rows, columns, data }: Matrix): Matrix {
  const turned = new Float64Array(data.length);
  data.forEach((value, at) => {
    turned[(at % columns) * rows + Math.floor(at / columns)] = value;
  });
  return { rows: columns, columns: rows, data: turned };
}

/** `[a, b]` for the axes of height and width. */
type Pair<T> = readonly [T, T];

function resizeAttrs({ alignCorners, halfPixelCenters }: Attrs): Attrs {
  return { alignCorners: alignCorners === true, halfPixelCenters: halfPixelCenters === true };
}

/** The matrices that resize the heights and widths of images of one size to another. */
export function matrices(
  kind: Interpolation,
  from: readonly number[],
  to: readonly number[],
  attrs: Attrs,
): Pair<Matrix> {
  return [
    interpolation(kind, from[1]!, to[1]!, attrs),
    interpolation(kind, from[2]!, to[2]!, attrs),
  ];
}

/** Multiplies an axis of `x` by a matrix, whose zeros are passed over. */
function alongAxis(x: HostArray, axis: number, { rows, columns, data }: Matrix): HostArray {
  const shape = x.shape.toSpliced(axis, 1, rows);
  const to = hostData("float64", sizeOf(shape));
  const [lead, rest] = [sizeOf(shape.slice(0, axis)), sizeOf(shape.slice(axis + 1))];
  for (let outer = 0; outer < lead; outer++) {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const weight = data[row * columns + column]!;
        if (weight === 0) continue;
        const target = (outer * rows + row) * rest;
        const source = (outer * columns + column) * rest;
        for (let i = 0; i < rest; i++) to[target + i]! += weight * x.data[source + i]!;
      }
    }
  }
  return new HostArray(shape, "float64", to);
}

function onHost(x: HostArray, [heights, widths]: Pair<Matrix>, dtype: DType): HostArray {
  const { shape, data } = alongAxis(alongAxis(x, 1, heights), 2, widths);
  const typed = hostData(dtype, data.length);
  typed.set(data);
  return new HostArray(shape, dtype, typed);
}

/** The same by two products on the eager backend. */
function byProducts(x: Tensor, [heights, widths]: Pair<Matrix>, call: CallKernel): Tensor {
  const times = ({ rows, columns, data }: Matrix, b: Tensor) =>
    call("BatchMatMul", { a: tensor(Float32Array.from(data), [1, rows, columns]), b })[0]!;
  const [batch, height, width, channels] = x.shape as [number, number, number, number];
  const tall = times(heights, reshape(x, [batch, height, width * channels]));
  const wide = times(widths, reshape(tall, [batch * heights.rows, width, channels]));
  return reshape(wide, [batch, heights.rows, widths.rows, channels]);
}

function checkImages(name: string, shape: readonly number[], size: unknown): void {
  const whole = (n: unknown): boolean => Number.isInteger(n) && (n as number) > 0;
  if (shape.length === 4 && Array.isArray(size) && size.length === 2 && size.every(whole)) return;
  throw new LegendreError(
    "shape",
    name,
    `got images [${shape}] and size ${JSON.stringify(size)}, expected [batch, height, width, channels] and ` +
      "[new height, new width]",
    { shape, size },
  );
}

/**
 * Resizing and its transpose. Both are linear, so each is the derivative of the other. The eager
 * transpose is a product: tfjs's own ignores `halfPixelCenters`, and on its cpu backend the bilinear
 * one returns height and width exchanged.
 */
function resizeRows(
  resize: string,
  transpose: string,
  kind: Interpolation,
  dtype: (x: DType) => DType,
): Kernel[] {
  const target = ({ shape }: ValueType | Tensor, size: readonly number[]) =>
    shape.toSpliced(1, 2, ...size);
  return [
    {
      name: resize,
      inputs: ["images"],
      attrs: (attrs, [images]) => {
        checkImages(resize, images!.shape, attrs["size"]);
        return { ...resizeAttrs(attrs), size: [...(attrs["size"] as number[])] };
      },
      shape: ([images], { size }) => [
        { shape: target(images!, size as number[]), dtype: dtype(images!.dtype) },
      ],
      value: ([images], attrs) => {
        const to = target(images!, attrs["size"] as number[]);
        const both = matrices(kind, images!.shape, to, attrs);
        return [onHost(images!, both, dtype(images!.dtype))];
      },
      jvp: ({ attrs, call }, [t]) => call(resize, { images: t! }, attrs),
      vjp: ({ inputs: [images], attrs, call }, [c]) =>
        call(transpose, { dy: c!, images: images! }, resizeAttrs(attrs)),
      eager: ([images], attrs) => {
        if (images!.size > 0) return [onTfjs(resize, { images: images! }, attrs)];
        // Of images without pixels tfjs's backends make NaN, or whatever their memory holds.
        const to = target(images!, attrs["size"] as number[]);
        return [fill(to, 0, dtype(images!.dtype as DType) as "float32" | "int32")];
      },
      batch: moreImages,
    },
    {
      name: transpose,
      inputs: ["dy", "images"],
      attrs: resizeAttrs,
      shape: ([dy, images]) => [{ shape: images!.shape, dtype: dy!.dtype }],
      value: ([dy, images], attrs) => {
        const [heights, widths] = matrices(kind, images!.shape, dy!.shape, attrs);
        return [onHost(dy!, [transposed(heights), transposed(widths)], dy!.dtype)];
      },
      jvp: ({ inputs: [, images], attrs, call }, [t]) =>
        t ? call(transpose, { dy: t, images: images! }, attrs) : [null],
      vjp: ({ inputs: [dy], attrs, call }, [c], [wanted]) => {
        const size = dy!.shape.slice(1, 3);
        return [wanted ? call(resize, { images: c! }, { ...attrs, size })[0]! : null, null];
      },
      eager: ([dy, images], attrs, call) => {
        const [heights, widths] = matrices(kind, images!.shape, dy!.shape, attrs);
        return [byProducts(dy!, [transposed(heights), transposed(widths)], call)];
      },
      batch: moreImages,
    },
  ];
}

/** Images at another size. */
export const resizes: readonly Kernel[] = [
  ...resizeRows("ResizeBilinear", "ResizeBilinearGrad", "bilinear", floating),
  ...resizeRows("ResizeNearestNeighbor", "ResizeNearestNeighborGrad", "nearest", (x) => x),
];
