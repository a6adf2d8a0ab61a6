import { expect, it } from "vitest";
import { scaledCount } from "../../src/models/feature-rows.ts";

it("a scaled count is in deviations from the mean, at most three", () => {
  const at = (value: number) => scaledCount(value, 3, 2);
  expect([5, 3, -1, 8.9, 9, 10, -2.9, -3, -20].map(at)).toEqual([
    ...[1, 0, -2, 2.95, 3, 3, -2.95, -3, -3],
  ]);
});
