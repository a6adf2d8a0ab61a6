import { LegendreError } from "../../errors.ts";
import { onHost } from "../../host/frame.ts";
import { allWithBatch, batchInFront } from "../batch-axes.ts";
import { HostArray, sizeOf } from "../host-array.ts";
import type { HostForm } from "../host-form.ts";
import { mapHost } from "../host-loops.ts";
import type { Kernel } from "../kernel.ts";
import { sameShape } from "../shapes.ts";
import type { Attrs, ValueType } from "../value-type.ts";
import { normalQuantile, normalsOnHost } from "./normal.ts";
import { foldIn, normal, stream, unitUniform } from "./onnx.ts";
import {
  purpose,
  threefryBelow,
  threefryFold,
  threefryPermutation,
  threefryWords,
  type Words,
} from "./threefry.ts";

/**
 * Ours: keyed random numbers. Their results are integers or functions of integers, so all derivatives
 * are zero; and each number depends on key and position only, so that every engine draws the same.
 */
export const random: readonly Kernel[] = [
  drawing(
    "ThreefryBits",
    ({ shape }) => shape as number[],
    (key, size) => threefryWords(key, size, purpose.bits),
    words(purpose.bits),
  ),
  drawing(
    "ThreefrySplit",
    ({ count }) => [count as number, 2],
    (key, size) => threefryWords(key, size, purpose.split),
    words(purpose.split),
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
      if (sameShape(data!.shape, key!.shape.slice(0, -1))) {
        return [{ shape: key!.shape, dtype: "int32" }];
      }
      const message = `data must be a number for each key of [${key!.shape}], got shape [${data!.shape}]`;
      throw new LegendreError("shape", "ThreefryFoldIn", message);
    },
    value: ([key, data]) => {
      const words = Int32Array.from(key!.data);
      for (const [i, own] of keysOf(key!).entries()) {
        words.set(threefryFold(own, data!.data[i]!), 2 * i);
      }
      return [new HostArray(key!.shape, "int32", words)];
    },
    jvp: "zero",
    vjp: "zero",
    batch: (node) => node.op(allWithBatch(node), node.attrs),
    onnx: foldIn,
    draws: true,
  },
  // 23 bits, since (bits >>> 9)·2⁻²³ is exact in float32 and so equal everywhere.
  ofBits("UnitUniform", (bits) => (bits >>> 9) * 2 ** -23, {
    onnx: unitUniform,
  }),
  ofBits("NormalFromBits", (bits) => Math.fround(normalQuantile(((bits >>> 0) + 0.5) * 2 ** -32)), {
    host: normalsOnHost,
    onnx: normal,
    // In a model only where a loop around it is.
    hostFirst: () => true,
    joins: true,
  }),
];

/** How the stream of a key for one use is drawn in compiled programs. */
function words(use: number): Pick<Kernel, "host" | "onnx"> {
  return { host: wordsOnHost(use), onnx: stream(use) };
}

/** Fewer words are drawn before they could be copied. */
const wordsWorthHost = 256;

/** The stream of a key for one use, four counters at a time; the same bits. */
function wordsOnHost(use: number): HostForm {
  return ([key], [words]) => {
    const { data } = words!;
    if (data.length < wordsWorthHost) return false;
    const done = onHost((frame) => {
      const to = frame.room(data.byteLength + 32);
      const keys = key!.data;
      const each = (2 * data.length) / keys.length;
      // In this order: what is written behind the words of one key belongs to the next.
      for (let i = 0; i < keys.length; i += 2) {
        const at = to + (i / 2) * each * 4;
        frame.instance.exports.threefryWords(keys[i]!, keys[i + 1]!, use, each, at);
      }
      frame.get(to, data);
      return true;
    });
    return done === true;
  };
}

/** The row of an op that draws int32 numbers from a key, or from each of a batch of keys `[…, 2]`. */
function drawing(
  name: string,
  shapeOf: (attrs: Attrs) => number[],
  draw: (key: Words, size: number, attrs: Attrs) => Int32Array,
  columns: Pick<Kernel, "host" | "onnx"> = {},
): Kernel {
  return {
    name,
    inputs: ["key"],
    shape: ([key], attrs) => {
      checkKeyType(name, key!);
      return [{ shape: [...key!.shape.slice(0, -1), ...shapeOf(attrs)], dtype: "int32" }];
    },
    value: ([key], attrs) => {
      const own = shapeOf(attrs);
      const size = sizeOf(own);
      const shape = [...key!.shape.slice(0, -1), ...own];
      const drawn = new Int32Array(sizeOf(shape));
      for (const [i, words] of keysOf(key!).entries()) {
        drawn.set(draw(words, size, attrs), i * size);
      }
      return [new HostArray(shape, "int32", drawn)];
    },
    jvp: "zero",
    vjp: "zero",
    // Of a batch of keys: example by example what its key draws.
    batch: batchInFront,
    draws: true,
    ...columns,
  };
}

/** The row of an op that makes a float32 number of each 32-bit pattern. */
function ofBits(
  name: string,
  f: (bits: number) => number,
  columns: Pick<Kernel, "host" | "hostFirst" | "joins" | "onnx"> = {},
): Kernel {
  return {
    name,
    inputs: ["bits"],
    shape: ([bits]) => [{ shape: bits!.shape, dtype: "float32" }],
    value: ([bits]) => [mapHost(bits!, f, "float32")],
    jvp: "zero",
    vjp: "zero",
    batch: batchInFront,
    pointwise: ([bits]) => bits === true && f(0) === 0,
    ...columns,
  };
}

/** Throws code "shape" unless an input is a key `[2]` or a batch of them `[…, 2]`. */
export function checkKeyType(where: string, { shape, dtype }: ValueType): void {
  if (shape.at(-1) === 2 && dtype === "int32") return;
  throw new LegendreError(
    "shape",
    where,
    `key must be an int32 tensor of shape [2], or a batch of them, got ${dtype} [${shape}]; make one with random.key(seed)`,
    { shape, dtype },
  );
}

/** The keys of a batch, in order. */
export function keysOf({ data }: HostArray): Words[] {
  return Array.from({ length: data.length / 2 }, (_, i) => [data[2 * i]!, data[2 * i + 1]!]);
}
