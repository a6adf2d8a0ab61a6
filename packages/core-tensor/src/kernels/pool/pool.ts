import { LegendreError } from "../../errors.ts";
import { fill, getBackend, type Tensor } from "../../ops.ts";
import { moreImages } from "../batch-axes.ts";
import { runsOnHost, summedOnHost, widened } from "../eager.ts";
import { HostArray, hostData, sizeOf } from "../host-array.ts";
import type { Kernel } from "../kernel.ts";
import { tiedTangent, tiedTranspose } from "../ties.ts";
import type { Attrs, ValueType } from "../value-type.ts";
import { windowAttrs, windowOf } from "../window/window.ts";
import { maxTangent, maxTranspose, meanTranspose, pooling } from "./onnx.ts";
import { type PoolSizes, poolMax, poolMean, poolMeanTranspose, windowGroups } from "./reference.ts";
import {
  maxOnTfjs,
  maxTangentOnTfjs,
  maxTransposeOnTfjs,
  meanOnTfjs,
  meanTransposeOnTfjs,
} from "./tfjs.ts";

type Shape = readonly number[];

/** The canonical attributes of a pooling: window sizes as one number for each axis, and the rest. */
export function poolAttrs(name: string, attrs: Attrs, x: Shape): Attrs {
  const { filterSize } = attrs;
  const rank = x.length - 2;
  const sizes = Array.isArray(filterSize) ? filterSize : Array<unknown>(rank).fill(filterSize);
  if (rank < 1 || sizes.length !== rank || !sizes.every((n) => Number.isInteger(n) && n > 0)) {
    throw new LegendreError(
      "shape",
      name,
      `got filterSize ${JSON.stringify(filterSize)} for an input of shape [${x}], expected [batch, ...sizes, channels] and ` +
        "a window size for each of the sizes",
      { filterSize, shape: x },
    );
  }
  const window = windowAttrs(name, attrs, x.slice(1, -1), sizes as number[]);
  return { ...window, filterSize: sizes as number[] };
}

/** The sizes of a pooling with canonical attributes. */
export function poolSizes(name: string, x: Shape, attrs: Attrs): PoolSizes {
  const window = windowOf(name, attrs, x.slice(1, -1), attrs["filterSize"] as number[]);
  return { window, batch: x[0]!, channels: x.at(-1)! };
}

/** The shape of the outputs. */
export function pooledShape({ window, batch, channels }: PoolSizes): number[] {
  return [batch, ...window.output, channels];
}

function zeros(shape: Shape, dtype: HostArray["dtype"]): HostArray {
  return new HostArray(shape, dtype, hostData(dtype, sizeOf(shape)));
}

/** `attrs`, `shape` and `batch` of an op whose input number `at` is what the windows slide over. */
function poolColumns(name: string, at: number, result: "pooled" | "like input") {
  return {
    name,
    attrs: (attrs: Attrs, inputs: readonly ValueType[]): Attrs =>
      poolAttrs(name, attrs, inputs[at]!.shape),
    shape: (inputs: readonly ValueType[], attrs: Attrs): ValueType[] => {
      const { shape, dtype } = inputs[at]!;
      const pooled = pooledShape(poolSizes(name, shape, attrs));
      return [{ shape: result === "pooled" ? pooled : shape, dtype }];
    },
    batch: moreImages,
  };
}

/** Means of windows and their transpose: linear, so that each is the derivative of the other. */
function meanPools(pool: string, transpose: string): Kernel[] {
  return [
    {
      ...poolColumns(pool, 0, "pooled"),
      inputs: ["x"],
      value: ([x], attrs) => {
        const sizes = poolSizes(pool, x!.shape, attrs);
        const y = zeros(pooledShape(sizes), x!.dtype);
        poolMean(sizes, x!.data, y.data);
        return [y];
      },
      jvp: ({ attrs, call }, [t]) => call(pool, { x: t! }, attrs),
      vjp: ({ inputs: [x], attrs, call }, [c]) => call(transpose, { dy: c!, input: x! }, attrs),
      eager: ([x], attrs) => {
        const sizes = poolSizes(pool, x!.shape, attrs);
        // tfjs divides by how many elements a window reads, also where that is none.
        if (x!.size === 0) return [fill(pooledShape(sizes), 0)];
        return [meanOnTfjs(pool, x!, attrs, sizes)];
      },
      onnx: pooling("AveragePool"),
    },
    {
      ...poolColumns(transpose, 1, "like input"),
      inputs: ["dy", "input"],
      shape: ([dy, input], attrs) => {
        const expected = pooledShape(poolSizes(transpose, input!.shape, attrs));
        if (`${dy!.shape}` === `${expected}`) return [{ shape: input!.shape, dtype: dy!.dtype }];
        const message = `dy has shape [${dy!.shape}], expected [${expected}], the shape of what was pooled`;
        throw new LegendreError("shape", transpose, message, { shape: dy!.shape, expected });
      },
      value: ([dy, input], attrs) => {
        const dx = zeros(input!.shape, dy!.dtype);
        poolMeanTranspose(poolSizes(transpose, input!.shape, attrs), dy!.data, dx.data);
        return [dx];
      },
      jvp: ({ inputs: [, input], attrs, call }, [t]) =>
        t ? call(transpose, { dy: t, input: input! }, attrs) : [null],
      vjp: ({ attrs, call }, [c], [wanted]) => [
        wanted ? call(pool, { x: c! }, attrs)[0]! : null,
        null,
      ],
      eager: ([dy, input], attrs) => {
        const sizes = poolSizes(transpose, input!.shape, attrs);
        if (!runsOnHost()) return [meanTransposeOnTfjs(transpose, dy!, input!, attrs, sizes)];
        const values = widened(dy!);
        return [summedOnHost(input!.shape, (to) => poolMeanTranspose(sizes, values, to))];
      },
      onnx: meanTranspose,
    },
  ];
}

/** Where masks place by place, in wasm too, cost more than a loop on the host that compares. */
function loopsAreFaster(): boolean {
  return runsOnHost() || getBackend() === "wasm";
}

/**
 * Maxima of windows, their derivative and its transpose. Tied elements share the derivative equally,
 * forwards as well as backwards, as those of `Max` do. Which elements are largest does not change
 * under small changes, so the derivative of the derivative is linear in the tangent alone.
 */
function maxPools(pool: string, tangent: string, transpose: string): Kernel[] {
  const ofTangent = (t: Tensor, [x, y]: readonly Tensor[]) => ({ t, input: x!, output: y! });
  const ofCotangent = (dy: Tensor, [x, y]: readonly Tensor[]) => ({ dy, input: x!, output: y! });
  return [
    {
      ...poolColumns(pool, 0, "pooled"),
      inputs: ["x"],
      value: ([x], attrs) => {
        const sizes = poolSizes(pool, x!.shape, attrs);
        const y = zeros(pooledShape(sizes), x!.dtype);
        poolMax(sizes, x!.data, y.data);
        return [y];
      },
      jvp: ({ inputs: [x], outputs: [y], attrs, call }, [t]) =>
        call(tangent, ofTangent(t!, [x!, y!]), attrs),
      vjp: ({ inputs: [x], outputs: [y], attrs, call }, [c]) =>
        call(transpose, ofCotangent(c!, [x!, y!]), attrs),
      eager: ([x], attrs) => {
        const sizes = poolSizes(pool, x!.shape, attrs);
        // tfjs's wasm kernel for volumes starts from the smallest positive number.
        const wrong = getBackend() === "wasm" && x!.rank === 5;
        if (!wrong) return [maxOnTfjs(pool, x!, attrs, sizes)];
        const values = widened(x!);
        return [summedOnHost(pooledShape(sizes), (to) => poolMax(sizes, values, to))];
      },
      onnx: pooling("MaxPool"),
    },
    {
      ...poolColumns(tangent, 1, "pooled"),
      inputs: ["t", "input", "output"],
      value: ([t, x, y], attrs) => {
        const to = zeros(y!.shape, t!.dtype);
        tiedTangent(
          windowGroups(poolSizes(tangent, x!.shape, attrs)),
          [x!.data, y!.data],
          t!.data,
          to.data,
        );
        return [to];
      },
      jvp: ({ inputs: [, ...at], attrs, call }, [t]) =>
        t ? call(tangent, ofTangent(t, at), attrs) : [null],
      vjp: ({ inputs: [, ...at], attrs, call }, [c], [wanted]) => [
        wanted ? call(transpose, ofCotangent(c!, at), attrs)[0]! : null,
        null,
        null,
      ],
      eager: ([t, x, y], attrs) => {
        const sizes = poolSizes(tangent, x!.shape, attrs);
        if (!loopsAreFaster()) return [maxTangentOnTfjs(t!, x!, y!, sizes)];
        const at = [widened(x!), widened(y!)] as const;
        const values = widened(t!);
        return [summedOnHost(y!.shape, (to) => tiedTangent(windowGroups(sizes), at, values, to))];
      },
      onnx: maxTangent,
    },
    {
      ...poolColumns(transpose, 1, "like input"),
      inputs: ["dy", "input", "output"],
      value: ([dy, x, y], attrs) => {
        const to = zeros(x!.shape, dy!.dtype);
        tiedTranspose(
          windowGroups(poolSizes(transpose, x!.shape, attrs)),
          [x!.data, y!.data],
          dy!.data,
          to.data,
        );
        return [to];
      },
      jvp: ({ inputs: [, ...at], attrs, call }, [t]) =>
        t ? call(transpose, ofCotangent(t, at), attrs) : [null],
      vjp: ({ inputs: [, ...at], attrs, call }, [c], [wanted]) => [
        wanted ? call(tangent, ofTangent(c!, at), attrs)[0]! : null,
        null,
        null,
      ],
      eager: ([dy, x, y], attrs) => {
        const sizes = poolSizes(transpose, x!.shape, attrs);
        if (!loopsAreFaster()) return [maxTransposeOnTfjs(dy!, x!, y!, sizes)];
        const at = [widened(x!), widened(y!)] as const;
        const values = widened(dy!);
        return [summedOnHost(x!.shape, (to) => tiedTranspose(windowGroups(sizes), at, values, to))];
      },
      onnx: maxTranspose,
    },
  ];
}

/** Poolings of channels-last images and volumes. */
export const pools: readonly Kernel[] = [
  ...meanPools("AvgPool", "AvgPoolGrad"),
  ...meanPools("AvgPool3D", "AvgPool3DGrad"),
  ...maxPools("MaxPool", "MaxPoolTangent", "MaxPoolGrad"),
  ...maxPools("MaxPool3D", "MaxPool3DTangent", "MaxPool3DGrad"),
];
