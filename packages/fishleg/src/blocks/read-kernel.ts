import { LegendreError } from "@legendre/core-tensor";
import type { KernelAxes } from "@legendre/core-tensor/curvature";
import { reshape, type Tensor, transpose } from "@legendre/core-tensor/ops";
import { sizeOf } from "./product.ts";

/** What `kernelAxes` says of the parameters of a model, by path. */
export type AxesByPath = Readonly<Record<string, KernelAxes>>;

/** How a leaf is read that is no kernel `[…window, inputs, outputs]`, and no vector, as it lies. */
export interface ReadKernel {
  /** The shape as it is read. */
  readonly kernel: readonly number[];
  /** The leaf's axes, some of them cut in two, and the order in which they follow each other in the kernel. */
  readonly parts: readonly number[];
  readonly order: readonly number[];
  /** The leaf's own shape. */
  readonly leaf: readonly number[];
}

/** How a leaf is read; undefined where that is as it lies, and where nothing is known of the model. */
export function readingOf(
  { path, shape }: { readonly path: string; readonly shape: readonly number[] },
  axes: AxesByPath | undefined,
): ReadKernel | undefined {
  if (axes === undefined || Object.keys(axes).length === 0) return undefined;
  const known = axes[path];
  if (known !== undefined) {
    const { shape: kernel, parts, order } = known;
    const asItLies = order.every((part, i) => part === i) && kernel.join() === shape.join();
    return asItLies ? undefined : { kernel, parts, order, leaf: shape };
  }
  // Biases and scales of other libraries keep axes of 1 to be broadcast along.
  const long = shape.filter((length) => length > 1);
  if (shape.length < 2 || long.length > 1) return undefined;
  const vector = [sizeOf(shape)];
  return { kernel: vector, parts: vector, order: [0], leaf: shape };
}

/** Throws code "option" for axes that are not those of the leaves. */
export function checkAxes(
  where: string,
  axes: AxesByPath,
  leaves: readonly { readonly path: string; readonly shape: readonly number[] }[],
): void {
  for (const [path, { shape, parts, order }] of Object.entries(axes)) {
    const leaf = leaves.find((candidate) => candidate.path === path);
    const total = sizeOf(leaf?.shape ?? []);
    const sorted = [...order].sort((a, b) => a - b);
    const fits =
      leaf !== undefined &&
      [sizeOf(shape), sizeOf(parts)].every((length) => length === total) &&
      sorted.length === parts.length &&
      sorted.every((part, i) => part === i);
    if (fits) continue;
    const what =
      leaf === undefined
        ? `axes name "${path}", but the leaves are ${leaves.map((own) => `"${own.path}"`).join(", ")}; pass kernelAxes of these params`
        : `axes read "${path}" of shape [${leaf.shape}] as [${shape}]; pass kernelAxes of these params`;
    throw new LegendreError("option", where, what, { option: "axes", path });
  }
}

/** The leaf as the kernel that it is read as; with `rows`, one kernel for each of so many rows. Can be traced. */
export function asKernel(
  leaf: Tensor,
  { kernel, parts, order }: ReadKernel,
  rows?: number,
): Tensor {
  const lead = rows === undefined ? [] : [rows];
  const axes = [...lead.keys(), ...order.map((part) => part + lead.length)];
  const cut = reshape(leaf, [...lead, ...parts]);
  return reshape(transpose(cut, axes), [...lead, ...kernel]);
}

/** The reverse of {@link asKernel}. */
export function asLeaf(kernel: Tensor, { parts, order, leaf }: ReadKernel): Tensor {
  const ordered = reshape(
    kernel,
    order.map((part) => parts[part] as number),
  );
  const back = parts.map((_, part) => order.indexOf(part));
  return reshape(transpose(ordered, back), [...leaf]);
}

/** Where each number of the kernel, row by row, stands in the leaf. */
export function leafPositions({ parts, order }: ReadKernel): Int32Array {
  const lengths = order.map((part) => parts[part] as number);
  const strides = order.map((part) => sizeOf(parts.slice(part + 1)));
  const positions = new Int32Array(sizeOf(parts));
  for (let k = 0; k < positions.length; k++) {
    let rest = k;
    let at = 0;
    for (let axis = order.length - 1; axis >= 0; axis--) {
      const length = lengths[axis] as number;
      const along = rest % length;
      at += along * (strides[axis] as number);
      rest = (rest - along) / length;
    }
    positions[k] = at;
  }
  return positions;
}

/** Where a number of the leaf stands in the kernel. */
export function kernelPosition({ parts, order }: ReadKernel, position: number): number {
  const along: number[] = [];
  let rest = position;
  for (let part = parts.length - 1; part >= 0; part--) {
    const length = parts[part] as number;
    along[part] = rest % length;
    rest = (rest - (along[part] as number)) / length;
  }
  return order.reduce((at, part) => at * (parts[part] as number) + (along[part] as number), 0);
}
