import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { Resvg } from "@resvg/resvg-js";

/** Grey images of one size in rows, e.g. originals above reconstructions. */
export interface PixelGrid {
  /** Each image is `rows × columns` values from 0 (black) to 1 (white), row by row. */
  readonly images: readonly (readonly ArrayLike<number>[])[];
  readonly rows: number;
  readonly columns: number;
  /** Words at the left of each row of images. */
  readonly labels?: readonly string[];
  /** Side of a pixel on the picture. @defaultValue 3 */
  readonly zoom?: number;
}

const require = createRequire(import.meta.url);

/** From an npm package, so that text is drawn on a machine without fonts as well. */
const fontFiles = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].map((file) =>
  require.resolve(`dejavu-fonts-ttf/ttf/${file}`),
);

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** The grid as SVG: one path a grey level, so that its size grows with levels and not with pixels. */
export function pixelGridSvg({ images, rows, columns, labels, zoom = 3 }: PixelGrid): string {
  const gap = 2;
  const left =
    labels === undefined ? 0 : (12 + 8 * Math.max(...labels.map((l) => l.length))) / zoom;
  const paths = new Map<number, string>();
  images.forEach((line, i) => {
    line.forEach((image, j) => {
      const [x0, y0] = [left + gap + j * (columns + gap), gap + i * (rows + gap)];
      for (let p = 0; p < rows * columns; p++) {
        const level = Math.round(255 * Math.min(1, Math.max(0, image[p] ?? 0)));
        const [x, y] = [x0 + (p % columns), y0 + Math.floor(p / columns)];
        paths.set(level, `${paths.get(level) ?? ""}M${x} ${y}h1v1h-1z`);
      }
    });
  });
  const width = left + gap + Math.max(...images.map((line) => line.length)) * (columns + gap);
  const height = gap + images.length * (rows + gap);
  const words = (labels ?? []).map((label, i) => {
    const y = gap + i * (rows + gap) + rows / 2;
    const size = 13 / zoom;
    return `<text x="${6 / zoom}" y="${y + size / 3}" font-size="${size}" font-family="DejaVu Sans">${escapeXml(label)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * zoom}" height="${height * zoom}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" fill="white"/><g shape-rendering="crispEdges">`,
    ...[...paths].map(([level, d]) => `<path fill="rgb(${level},${level},${level})" d="${d}"/>`),
    `</g>${words.join("")}</svg>`,
  ].join("\n");
}

/**
 * Draws an SVG text or a grid of grey images into a PNG file, making its folder if need be.
 *
 * @param scale Pixels of the picture per unit of the SVG.
 * @defaultValue scale 1
 */
export function writePng(file: string, picture: string | PixelGrid, scale = 1): void {
  const svg = typeof picture === "string" ? picture : pixelGridSvg(picture);
  const rendered = new Resvg(svg, {
    fitTo: { mode: "zoom", value: scale },
    background: "white",
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "DejaVu Sans" },
  }).render();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, rendered.asPng());
}
