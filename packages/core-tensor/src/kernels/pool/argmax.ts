import {
  engine,
  fill,
  getBackend,
  mul,
  type NamedTensorMap,
  range,
  reshape,
  sub,
  type Tensor,
  tensor,
} from "../../ops.ts";
import { exampleShape, moreImages } from "../batch-axes.ts";
import { widened } from "../eager.ts";
import { HostArray, type HostData, hostData, sizeOf } from "../host-array.ts";
import type { Kernel } from "../kernel.ts";
import type { Attrs } from "../value-type.ts";
import { poolAttrs, pooledShape, poolSizes } from "./pool.ts";
import { type PoolSizes, poolMax } from "./reference.ts";

/** What the loop on the host returns, as arrays that are still without a dtype. */
function onHost(x: HostData, shape: readonly number[], sizes: PoolSizes, attrs: Attrs) {
  const largest = new Float64Array(sizeOf(pooledShape(sizes)));
  const places = new Int32Array(largest.length);
  poolMax(sizes, x, largest, places);
  const image = sizeOf(shape.slice(1));
  return {
    largest,
    places: attrs["includeBatchInIndex"] ? places : places.map((place) => place % image),
  };
}

/**
 * The largest elements of windows, and where the first of them stands: its number in its image, or
 * with `includeBatchInIndex` in the whole input.
 */
const maxPoolWithArgmax: Kernel = {
  name: "MaxPoolWithArgmax",
  inputs: ["x"],
  outputs: "list",
  attrs: (attrs, [x]) => ({
    ...poolAttrs("MaxPoolWithArgmax", attrs, x!.shape),
    includeBatchInIndex: attrs["includeBatchInIndex"] === true,
  }),
  shape: ([x], attrs) => {
    const shape = pooledShape(poolSizes("MaxPoolWithArgmax", x!.shape, attrs));
    return [
      { shape, dtype: x!.dtype },
      { shape, dtype: "int32" },
    ];
  },
  value: ([x], attrs) => {
    const sizes = poolSizes("MaxPoolWithArgmax", x!.shape, attrs);
    const shape = pooledShape(sizes);
    const { largest, places } = onHost(x!.data, x!.shape, sizes, attrs);
    const data = hostData(x!.dtype, largest.length);
    data.set(largest);
    return [new HostArray(shape, x!.dtype, data), new HostArray(shape, "int32", places)];
  },
  jvp: ({ inputs: [x], outputs: [y], attrs: { includeBatchInIndex: _, ...attrs }, call }, [t]) => [
    call("MaxPoolTangent", { t: t!, input: x!, output: y! }, attrs)[0]!,
    null,
  ],
  vjp: ({ inputs: [x], outputs: [y], attrs: { includeBatchInIndex: _, ...attrs }, call }, [c]) =>
    c ? call("MaxPoolGrad", { dy: c, input: x!, output: y! }, attrs) : [null],
  // Places counted in the whole input are counted in that of the example again.
  batch: (node) => {
    const [largest, places] = moreImages(node) as [Tensor, Tensor];
    if (node.attrs["includeBatchInIndex"] !== true) return [largest, places];
    const numbers = reshape(range(0, node.size, 1, "int32"), [node.size, 1, 1, 1, 1]);
    const first = mul(numbers, fill([], sizeOf(exampleShape(node, 0)), "int32"));
    return [largest, sub(places, first)];
  },
  tensorflowGap: () => true,
  eager: ([x], attrs) => {
    if (getBackend() !== "wasm") {
      return engine().runKernel(
        "MaxPoolWithArgmax",
        { x } as unknown as NamedTensorMap,
        attrs as never,
      ) as Tensor[];
    }
    // tfjs's wasm kernel starts from the smallest positive number: negative maxima are lost.
    const sizes = poolSizes("MaxPoolWithArgmax", x!.shape, attrs);
    const { largest, places } = onHost(widened(x!), x!.shape, sizes, attrs);
    const shape = pooledShape(sizes);
    return [tensor(new Float32Array(largest), shape), tensor(places, shape, "int32")];
  },
};

/** Max pooling that also tells where. */
export const poolsWithArgmax: readonly Kernel[] = [maxPoolWithArgmax];
