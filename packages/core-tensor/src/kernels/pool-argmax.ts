import { HostArray, hostData, sizeOf } from "./host-array.ts";
import { poolMax } from "./host-pool.ts";
import type { Kernel } from "./kernel.ts";
import { poolAttrs, pooledShape, poolSizes } from "./pool.ts";

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
    const largest = hostData(x!.dtype, sizeOf(shape));
    const places = new Int32Array(largest.length);
    poolMax(sizes, x!.data, largest, places);
    const image = sizeOf(x!.shape.slice(1));
    const shown = attrs["includeBatchInIndex"] ? places : places.map((place) => place % image);
    return [new HostArray(shape, x!.dtype, largest), new HostArray(shape, "int32", shown)];
  },
  jvp: ({ inputs: [x], outputs: [y], attrs: { includeBatchInIndex: _, ...attrs }, call }, [t]) => [
    call("MaxPoolTangent", { t: t!, input: x!, output: y! }, attrs)[0]!,
    null,
  ],
  vjp: ({ inputs: [x], outputs: [y], attrs: { includeBatchInIndex: _, ...attrs }, call }, [c]) =>
    c ? call("MaxPoolGrad", { dy: c, input: x!, output: y! }, attrs) : [null],
};

/** Max pooling that also tells where. */
export const poolsWithArgmax: readonly Kernel[] = [maxPoolWithArgmax];
