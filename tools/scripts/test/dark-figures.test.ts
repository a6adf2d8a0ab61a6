import { describe, expect, it } from "vitest";
import { darkFigure } from "../site/dark-figures.ts";

describe("darkFigure", () => {
  it("swaps the ground and the letters, and keeps the hue of a line", () => {
    const light =
      '<svg style="background: white" fill="currentColor"><text>words</text><path stroke="#0072b2" fill="none"/></svg>';
    expect(darkFigure(light)).toBe(
      '<svg style="color:#e3e3e3;background: #1c1c1c" fill="currentColor"><text>words</text><path stroke="#50a9db" fill="none"/></svg>',
    );
  });

  it("gives letters of no colour of their own the light one", () => {
    expect(darkFigure('<svg style="background:white"><text>words</text></svg>')).toContain(
      '<svg fill="currentColor" style="color:#e3e3e3;background:#1c1c1c">',
    );
  });
});
