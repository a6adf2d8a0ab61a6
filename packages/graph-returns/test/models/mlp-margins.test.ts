import { treeDispose } from "@legendre/core-tensor";
import { tensor } from "@legendre/core-tensor/ops";
import { expect, it } from "vitest";
import { compiledNetwork } from "../../src/models/mlp-margins.ts";

it.each([false, true])("margins of many rows come in pieces, padded: %s", async (padded) => {
  const { margins, dispose } = compiledNetwork({ hidden: [1], activation: "relu" }, false);
  // 2 max(0, x − y) + 5.
  const layers = [
    { kernel: tensor([1, -1], [2, 1]), bias: tensor([0]) },
    { kernel: tensor([2], [1, 1]), bias: tensor([5]) },
  ];
  const params = { layers } as never;
  for (const count of [0, 1, 3, 65_535, 65_536, 65_537, 131_075]) {
    const values = Float32Array.from({ length: 2 * count }, (_, i) => (i * 7) % 11);
    const made = await margins(params, values, 2, padded);
    const wanted = Float32Array.from(
      { length: count },
      (_, i) => 5 + 2 * Math.max(0, values[2 * i]! - values[2 * i + 1]!),
    );
    expect(made.length).toBe(count);
    expect(made.findIndex((value, i) => value !== wanted[i])).toBe(-1);
  }
  treeDispose(params);
  await dispose();
});
