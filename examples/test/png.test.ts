import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pixelGridSvg, writePng } from "../shared/png.ts";

describe("writePng", () => {
  const folder = mkdtempSync(join(tmpdir(), "png-"));

  it("draws text with the font it brings along", () => {
    const bytes = (text: string) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><text y="15">${text}</text></svg>`;
      const file = join(folder, "made", `${text}.png`);
      writePng(file, svg);
      return readFileSync(file);
    };
    expect([...bytes("loss").subarray(1, 4)]).toEqual([..."PNG"].map((c) => c.charCodeAt(0)));
    expect(bytes("loss").equals(bytes("gain"))).toBe(false);
  });

  it("lays images out in a grid, one path a grey level", () => {
    const image = [0, 1, 1, 0];
    const svg = pixelGridSvg({ images: [[image, image]], rows: 2, columns: 2, labels: ["a < b"] });
    expect(svg.match(/<path /g)).toHaveLength(2);
    expect(svg).toContain("a &#60; b");
  });
});
