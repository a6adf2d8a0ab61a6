import { HostArray, hostData, sizeOf } from "./host-array.ts";
import type { Kernel } from "./kernel.ts";
import type { DType } from "./value-type.ts";

export const elementwise: readonly Kernel[] = [
  {
    name: "Fill",
    inputs: [],
    attrs: ({ shape, value, dtype }) => ({
      shape: shape!,
      value: value!,
      dtype: dtype ?? "float32",
    }),
    shape: (_, { shape, dtype }) => [{ shape: shape as number[], dtype: dtype as DType }],
    value: (_, { shape, value, dtype }) => {
      const data = hostData(dtype as DType, sizeOf(shape as number[])).fill(value as number);
      return [new HostArray(shape as number[], dtype as DType, data)];
    },
    jvp: "zero",
    vjp: "zero",
  },
];
