import * as fc from "fast-check";
import { expect, it } from "vitest";
import { batches } from "../../src/data/index.ts";

it("each pass takes every row once, whatever the sizes and the seed", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 50 }),
      fc.option(fc.nat(), { nil: undefined }),
      (n, batchSize, seed) => {
        const rowsOf = Int32Array.from({ length: n }, (_, i) => i);
        const source = batches({ i: rowsOf }, { batchSize, seed, epochs: 2 });
        const seen = Array.from(source, ({ i }) => {
          const values = Array.from(i.dataSync());
          i.dispose();
          return values;
        });
        expect(source.perEpoch).toBe(Math.ceil(n / batchSize));
        for (const epoch of [0, 1]) {
          const pass = seen.slice(epoch * source.perEpoch, (epoch + 1) * source.perEpoch).flat();
          expect(pass.sort((a, b) => a - b)).toEqual(Array.from(rowsOf));
        }
      },
    ),
  );
});
