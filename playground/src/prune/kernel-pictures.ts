import { element } from "../shared/element.ts";
import { drawSigned, picture } from "../shared/signed-image.ts";
import type { Level } from "./prune-levels.ts";
import { hidden, side } from "./sizes.ts";

/** Units beside each other in the picture of the first layer. */
const perRow = 8;

/** Pictures of both layers' weights. */
export interface KernelPictures {
  readonly root: HTMLElement;
  readonly units: HTMLCanvasElement;
  readonly pixels: HTMLCanvasElement;
  readonly classes: HTMLCanvasElement;
}

/** Empty pictures, each with its caption. */
export function kernelPictures(): KernelPictures {
  const figure = (canvas: HTMLElement, caption: string): HTMLElement =>
    element("figure", {}, canvas, element("figcaption", {}, caption));
  const units = picture("", "units");
  const pixels = picture("", "pixels");
  const classes = picture("", "classes");
  const root = element(
    "div",
    { class: "pictures" },
    figure(
      units,
      "First layer: what each of the 64 hidden units reads off the image, blue for more, orange for less. Empty pixels are weights that are pruned.",
    ),
    figure(pixels, "How many units still read each pixel."),
    figure(classes, "Second layer: 64 units in a row each, ten digits."),
  );
  return { root, units, pixels, classes };
}

/** Shows a level, or nothing. */
export function drawKernels(
  { units, pixels, classes }: KernelPictures,
  level: Level | undefined,
): void {
  const [first, second] = level?.kernels ?? [];
  const pitch = side + 1;
  const [width, height] = [perRow * pitch - 1, (hidden / perRow) * pitch - 1];
  const tiles = new Float32Array(width * height).fill(Number.NaN);
  const readers = new Float32Array(side * side).fill(Number.NaN);
  first?.forEach((weight, at) => {
    const [pixel, unit] = [Math.floor(at / hidden), at % hidden];
    const [row, column] = [Math.floor(pixel / side), pixel % side];
    const y = Math.floor(unit / perRow) * pitch + row;
    tiles[y * width + (unit % perRow) * pitch + column] = weight;
    if (!Number.isNaN(weight)) readers[pixel] = (readers[pixel] || 0) + 1;
  });
  drawSigned(units, { width, height, values: tiles });
  drawSigned(pixels, { width: side, height: side, values: readers, full: hidden });
  // Ten numbers a unit, turned so that the picture lies.
  const turned = Float32Array.from({ length: 10 * hidden }, (_, i) =>
    second === undefined
      ? Number.NaN
      : (second[10 * (i % hidden) + Math.floor(i / hidden)] as number),
  );
  drawSigned(classes, { width: hidden, height: 10, values: turned });
  const left = level?.layers.map((layer) => `${layer.left} of ${layer.of}`);
  const unread = readers.filter((count) => Number.isNaN(count)).length;
  const label = (canvas: HTMLElement, words: string): void =>
    canvas.setAttribute("aria-label", left === undefined ? "Nothing yet" : words);
  label(units, `Weights of the first layer: ${left?.[0]} are left`);
  label(pixels, `Units that read each pixel: ${unread} of ${side * side} pixels are not read`);
  label(classes, `Weights of the second layer: ${left?.[1]} are left`);
}
