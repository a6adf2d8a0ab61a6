/** Numbers as a picture. */
export interface SignedImage {
  readonly width: number;
  readonly height: number;
  /** One number a pixel, row by row; NaN is left empty. */
  readonly values: ArrayLike<number>;
  /** The size that has the full colour. @defaultValue the greatest */
  readonly full?: number;
}

const colours = { positive: [46, 116, 196], negative: [214, 106, 32] } as const;

/**
 * Draws numbers into a canvas, a pixel each: blue above 0, orange below, the stronger the larger. What is empty
 * shows the page, so that one picture serves light and dark.
 */
export function drawSigned(canvas: HTMLCanvasElement, image: SignedImage): void {
  const { width, height, values } = image;
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (context === null) return;
  let full = image.full ?? 0;
  if (image.full === undefined) {
    for (let i = 0; i < values.length; i++) full = Math.max(full, Math.abs(values[i] || 0));
  }
  const pixels = context.createImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    const [r, g, b] = value >= 0 ? colours.positive : colours.negative;
    // The square root shows small numbers too.
    const share = full === 0 ? 0 : Math.min(1, Math.sqrt(Math.abs(value) / full));
    pixels.data.set([r, g, b, Math.round(255 * share)], 4 * i);
  }
  context.putImageData(pixels, 0, 0);
}

/** A canvas with a description, for {@link drawSigned}. */
export function picture(label: string, className: string): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.className = className;
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", label);
  return canvas;
}
