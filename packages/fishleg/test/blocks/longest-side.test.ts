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

describe("the usual block of a kernel with a window", () => {
  /** With a bias of so many numbers, or none. */
  const windowed = (
    shape: number[],
    { bias, name = "w", use }: { bias?: number; name?: string; use?: string } = {},
  ): unknown[] => {
    const leaves = [
      { index: 0, path: name, shape, use },
      ...(bias === undefined ? [] : [{ index: 1, path: "b", shape: [bias] }]),
    ];
    const [layer, ...more] = layersOf(leaves as never);
    return [layer?.kinds[0], layer?.second?.path, more.length];
  };

  it("has a factor for up to 1,024 inputs", () => {
    expect(windowed([2, 2, 256, 3], { bias: 3 })).toEqual(["conv", "b", 0]);
    expect(windowed([1, 5, 205, 3], { bias: 3 })).toEqual(["three-factor", "b", 0]);
    expect(windowed([1024, 1, 3], { use: "conv" })).toEqual(["conv", undefined, 0]);
    expect(windowed([1025, 1, 3], { use: "conv" })).toEqual(["three-factor", undefined, 0]);
  });

  it("is of each channel by itself where its use, name, outputs or bias say so", () => {
    expect(windowed([3, 4, 2], { use: "depthwise" })[0]).toBe("depthwise");
    expect(windowed([3, 4, 2], { name: "depthwise_kernel" })[0]).toBe("depthwise");
    expect(windowed([3, 4, 2], { name: "depthwise.kernel" })[0]).toBe("conv");
    expect(windowed([3, 4, 2], { bias: 8 })).toEqual(["depthwise", "b", 0]);
    expect(windowed([3, 4, 1])[0]).toBe("depthwise");
    // One output with a bias, one channel, or a use that is told.
    expect(windowed([3, 4, 1], { bias: 1 })).toEqual(["conv", "b", 0]);
    expect(windowed([3, 1, 1])[0]).toBe("conv");
    expect(windowed([3, 1, 2], { name: "depthwise_kernel" })[0]).toBe("conv");
    expect(windowed([3, 2, 1], { use: "conv" })[0]).toBe("conv");
    // A vector of another length is none of its.
    expect(windowed([3, 4, 2], { bias: 4 })).toEqual(["conv", undefined, 1]);
    expect(windowed([4, 2], { bias: 8 })).toEqual(["dense", undefined, 1]);
  });
});
