import { type Case, type Family, floats } from "../case.ts";

const ways = [
  { alignCorners: false, halfPixelCenters: false },
  { alignCorners: false, halfPixelCenters: true },
  { alignCorners: true, halfPixelCenters: false },
];

/** From 3 × 2 pixels to more, fewer and as many. */
const sizes: readonly (readonly [number, number])[] = [
  [5, 4],
  [2, 1],
  [3, 2],
];

/** Resizing and its transpose, in each way and to each size. */
function resizing(kernel: string): Case[] {
  return ways.flatMap((way) =>
    sizes.flatMap((size): Case[] => [
      { kernel, inputs: { images: floats([2, 3, 2, 2]) }, attrs: { ...way, size: [...size] } },
      {
        kernel: `${kernel}Grad`,
        inputs: { dy: floats([2, ...size, 2]), images: floats([2, 3, 2, 2], { seed: 2 }) },
        attrs: way,
      },
    ]),
  );
}

/** The cases of resize. */
export const families: readonly Family[] = [
  { name: "resizing", cases: ["ResizeBilinear", "ResizeNearestNeighbor"].flatMap(resizing) },
];
