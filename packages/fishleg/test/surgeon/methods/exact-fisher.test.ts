import { expect, it } from "vitest";
import { exactFisher } from "../../../src/surgeon/index.ts";

it("refuses more weights than maxWeights before it computes, and says what they would take", () => {
  const bind = (total: number, maxWeights: number) => {
    const weights = { total, paths: ["w"], offsets: [0, total] };
    return exactFisher({ maxWeights }).bind({ weights, compile: () => {} } as never);
  };
  expect(() => bind(9, 9)).not.toThrow();
  // 8 bytes a number: 2³⁰ numbers of 32,768 weights are 8 GiB.
  expect(() => bind(32_768, 32_767)).toThrow(
    expect.objectContaining({
      code: "option",
      message: expect.stringMatching(
        /matrix of 32768 weights would hold 8\.0 GiB; raise maxWeights \(32767\)/,
      ),
      details: { weights: 32_768 },
    }),
  );
  expect(() => bind(10, 9)).toThrow(/10 weights would hold 0\.0 GiB/);
});
