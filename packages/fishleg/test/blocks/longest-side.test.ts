import { describe, expect, it } from "vitest";
import { layersOf } from "../../src/blocks/layers.ts";

/** The usual kind of a matrix that stands alone. */
const kindOf = (n: number, m: number, name = "w"): string | undefined =>
  layersOf([{ path: name, shape: [n, m], use: undefined } as never])[0]?.kinds[0];

describe("the usual block of a matrix", () => {
  const most = 8192;

  it("has factors for sides of 8,192 at most", () => {
    expect(kindOf(most, most)).toBe("dense");
    expect(kindOf(most + 1, most)).toBe("embedding");
    expect(kindOf(most, most + 1)).toBe("readout");
    expect(kindOf(most + 1, most + 1)).toBe("diagonal");
  });

  it("is a row's of a table, up to rows as long as that", () => {
    expect(kindOf(3, 2, "table")).toBe("embedding");
    expect(kindOf(3, most, "embeddings")).toBe("embedding");
    expect(kindOf(3, most + 1, "embedding")).toBe("diagonal");
  });
});
