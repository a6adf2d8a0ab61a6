import { LegendreError } from "../errors.ts";
import { HostArray, sizeOf } from "./host-array.ts";
import { mapHost } from "./host-loops.ts";
import { normalQuantile } from "./host-normal.ts";
import {
  purpose,
  threefryBelow,
  threefryFold,
  threefryPermutation,
  threefryWords,
  type Words,
} from "./host-threefry.ts";
import type { Kernel } from "./kernel.ts";
import type { Attrs, ValueType } from "./value-type.ts";

/**
 * Ours: keyed random numbers. Their results are integers or functions of integers, so all derivatives
 * are zero; and each number depends on key and position only, so that every engine draws the same.
 */
export const random: readonly Kernel[] = [
  drawing(
    "ThreefryBits",
    ({ shape }) => shape as number[],
    (key, size) => threefryWords(key, size, purpose.bits),
  ),
  drawing(
    "ThreefrySplit",
    ({ count }) => [count as number, 2],
    (key, size) => threefryWords(key, size, purpose.split),
  ),
  drawing("RandomPermutation", ({ n }) => [n as number], threefryPermutation),
  drawing(
    "RandomInteger",
    ({ shape }) => shape as number[],
    (key, size, { min, max }) => {
      const [low, bound] = [min as number, (max as number) - (min as number)];
      return Int32Array.from(
        { length: size },
        (_, i) => low + threefryBelow(key, i, purpose.integers, bound),
      );
    },
  ),
  {
    name: "ThreefryFoldIn",
    inputs: ["key", "data"],
    shape: ([key, data]) => {
      checkKeyType("ThreefryFoldIn", key!);
      if (data!.shape.length === 0) return [{ shape: [2], dtype: "int32" }];
      const got = `[${data!.shape}]`;
      throw new LegendreError("shape", "ThreefryFoldIn", `data must be a scalar, got shape ${got}`);
    },
    value: ([key, data]) => [
      new HostArray([2], "int32", threefryFold(wordsOf(key!), data!.data[0]!)),
    ],
    jvp: "zero",
    vjp: "zero",
  },
  // 23 bits, since (bits >>> 9)·2⁻²³ is exact in float32 and so equal everywhere.
  ofBits("UnitUniform", (bits) => (bits >>> 9) * 2 ** -23),
  ofBits("NormalFromBits", (bits) => Math.fround(normalQuantile(((bits >>> 0) + 0.5) * 2 ** -32))),
];

/** The row of an op that draws int32 numbers from a key. */
function drawing(
  name: string,
  shapeOf: (attrs: Attrs) => number[],
  draw: (key: Words, size: number, attrs: Attrs) => Int32Array,
): Kernel {
  return {
    name,
    inputs: ["key"],
    shape: ([key], attrs) => {
      checkKeyType(name, key!);
      return [{ shape: shapeOf(attrs), dtype: "int32" }];
    },
    value: ([key], attrs) => {
      const shape = shapeOf(attrs);
      return [new HostArray(shape, "int32", draw(wordsOf(key!), sizeOf(shape), attrs))];
    },
    jvp: "zero",
    vjp: "zero",
  };
}

/** The row of an op that makes a float32 number of each 32-bit pattern. */
function ofBits(name: string, f: (bits: number) => number): Kernel {
  return {
    name,
    inputs: ["bits"],
    shape: ([bits]) => [{ shape: bits!.shape, dtype: "float32" }],
    value: ([bits]) => [mapHost(bits!, f, "float32")],
    jvp: "zero",
    vjp: "zero",
  };
}

function checkKeyType(where: string, { shape, dtype }: ValueType): void {
  if (shape.length === 1 && shape[0] === 2 && dtype === "int32") return;
  throw new LegendreError(
    "shape",
    where,
    `key must be an int32 tensor of shape [2], got ${dtype} [${shape}]; make one with random.key(seed)`,
    { shape, dtype },
  );
}

function wordsOf(key: HostArray): Words {
  return [key.data[0]!, key.data[1]!];
}
