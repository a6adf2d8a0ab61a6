import type { AttrValue } from "@legendre/core-tensor/graph";
import type { OnnxCall } from "../call.ts";

/** How windows slide over the sizes of an image or volume. */
export interface OnnxWindow {
  readonly kernel: readonly number[];
  readonly strides: readonly number[];
  readonly dilations: readonly number[];
  /** `[before, after]` for each size. */
  readonly pads: readonly (readonly [number, number])[];
}

/** The window of a node over the given sizes, whatever way its padding is written. */
export function windowOf(
  call: OnnxCall,
  sizes: readonly number[],
  kernel: readonly number[],
): OnnxWindow {
  const each = (name: string): number[] => {
    const values = call.ints(name, undefined) ?? sizes.map(() => 1);
    if (values.length === sizes.length && values.every((v) => Number.isInteger(v) && v > 0))
      return values;
    throw call.wrong(`has ${name} [${values}] for ${sizes.length} sizes`);
  };
  const [strides, dilations] = [each("strides"), each("dilations")];
  if (kernel.length !== sizes.length || kernel.some((size) => !(size > 0))) {
    throw call.wrong(`slides windows [${kernel}] over ${sizes.length} sizes`);
  }
  const shared = { kernel, strides, dilations };
  const auto = call.text("auto_pad", "NOTSET");
  if (auto === "SAME_UPPER" || auto === "SAME_LOWER") {
    const pads = sizes.map((size, axis) => {
      const reach = ((kernel[axis] as number) - 1) * (dilations[axis] as number) + 1;
      const stride = strides[axis] as number;
      const total = Math.max(0, (Math.ceil(size / stride) - 1) * stride + reach - size);
      return halved(total, auto === "SAME_UPPER");
    });
    return { ...shared, pads };
  }
  const flat = auto === "VALID" ? [] : (call.ints("pads", undefined) ?? []);
  return { ...shared, pads: paired(call, flat, sizes.length) };
}

/** Padding halved, the odd element after (`upper`) or before. */
export function halved(total: number, upper: boolean): readonly [number, number] {
  const half = Math.floor(total / 2);
  return upper ? [half, total - half] : [total - half, half];
}

/** ONNX's pads, all that come before and then all that come after, as pairs. */
export function paired(
  call: OnnxCall,
  flat: readonly number[],
  rank: number,
): (readonly [number, number])[] {
  if (flat.length !== 0 && flat.length !== 2 * rank) {
    throw call.wrong(`has pads [${flat}] for ${rank} axes`);
  }
  return Array.from(
    { length: rank },
    (_, axis) => [flat[axis] ?? 0, flat[rank + axis] ?? 0] as const,
  );
}

/** What {@link kernelAttrs} returns. */
export interface KernelWindow {
  readonly strides: number[];
  readonly dilations: number[];
  readonly pad: number[][];
  readonly [name: string]: AttrValue;
}

/** The attributes of the convolution and pooling kernels of the table. */
export function kernelAttrs({ strides, dilations, pads }: OnnxWindow): KernelWindow {
  const pad = [[0, 0], ...pads.map((pair) => [...pair]), [0, 0]];
  return { strides: [...strides], dilations: [...dilations], pad };
}
