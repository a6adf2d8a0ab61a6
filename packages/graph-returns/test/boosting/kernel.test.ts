import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hostModuleSource } from "../../../../tools/scripts/host-module.ts";
import { binColumns } from "../../src/boosting/bins.ts";
import { growTree } from "../../src/boosting/grow-tree.ts";
import { plainKernel } from "../../src/boosting/kernel/plain-kernel.ts";
import { wasmKernel } from "../../src/boosting/kernel/wasm-kernel.ts";
import { featureMatrix } from "../../src/models/index.ts";
import { rowRandom } from "../../src/models/row-random.ts";

const rules = {
  lambda: 1,
  gamma: 0,
  learningRate: 0.3,
  minChildWeight: 1,
  maxDepth: 6,
  maxLeaves: Number.POSITIVE_INFINITY,
};

function problem(rows: number, columns: number, missing: number, seed: number) {
  const { uniform } = rowRandom(seed);
  const values = Float32Array.from({ length: rows * columns }, () =>
    uniform() < missing ? Number.NaN : uniform() * 2 - 1,
  );
  const names = Array.from({ length: columns }, (_, i) => `c${i}`);
  const labels = Float32Array.from({ length: rows }, (_, i) =>
    Number(uniform() < 0.2 + 0.6 * Number(values[i * columns]! > 0)),
  );
  return { x: featureMatrix(names, values), labels };
}

it("the module is the compilation of the sources in assembly/", async () => {
  const file = new URL("../../src/boosting/kernel/module-bytes.ts", import.meta.url);
  // `npm run host-module` writes it anew.
  expect(readFileSync(file, "utf8") === (await hostModuleSource("graph-returns"))).toBe(true);
});

describe("the WebAssembly kernel", () => {
  it.each([
    [300, 5, 0, false],
    [300, 7, 0.3, false],
    [20_000, 9, 0.1, true],
  ])("grows the trees of the plain one: %i rows, %i columns", (rows, columns, missing, threads) => {
    const { x, labels } = problem(rows, columns, missing, 3);
    const binned = binColumns(x, 64);
    const trees = [plainKernel({ binned, labels }), wasmKernel({ binned, labels }, threads)!].map(
      (kernel) => {
        kernel.setMargins(new Float32Array(rows));
        const order = Int32Array.from({ length: rows }, (_, i) => i);
        const all = new Uint8Array(columns).fill(1);
        const grown = [1, 2, 3].map(() => {
          kernel.logisticGradients();
          return growTree(kernel, binned, order, rules, () => all);
        });
        kernel.dispose();
        return grown;
      },
    );
    for (const t of [0, 1, 2]) {
      const [plain, wasm] = [trees[0]![t]!, trees[1]![t]!];
      expect([...wasm.feature]).toEqual([...plain.feature]);
      expect([...wasm.threshold]).toEqual([...plain.threshold]);
      expect([...wasm.missingLeft]).toEqual([...plain.missingLeft]);
      for (let i = 0; i < plain.value.length; i++) {
        expect(Math.abs(wasm.value[i]! - plain.value[i]!)).toBeLessThan(2e-5);
      }
    }
  });

  it("has gradients of the logistic loss at margins of any size", () => {
    const margins = Float32Array.of(-200, -30, -1, -0, 0.5, 3, 50, 200, 7);
    const x = featureMatrix(["a"], new Float32Array(9));
    const labels = Float32Array.of(0, 1, 0, 1, 0, 1, 0, 1, 1);
    const kernel = wasmKernel({ binned: binColumns(x, 4), labels }, false)!;
    kernel.setMargins(margins);
    kernel.logisticGradients();
    for (const i of margins.keys()) {
      kernel.begin(Int32Array.of(i));
      const { g, h } = kernel.sums(0, 1);
      const p = 1 / (1 + Math.exp(-margins[i]!));
      expect(Math.abs(g - (p - labels[i]!))).toBeLessThan(2e-7);
      expect(Math.abs(h - Math.max(p * (1 - p), 1e-16))).toBeLessThan(2e-7);
    }
    kernel.dispose();
  });
});

it.each([
  ["plain", plainKernel],
  ["WebAssembly", (data: Parameters<typeof plainKernel>[0]) => wasmKernel(data, false)!],
])("rows that the %s kernel is told to drop count for nothing", (_, kernelOf) => {
  const x = featureMatrix(["a"], Float32Array.of(1, 2, 3, 4, 5));
  const kernel = kernelOf({ binned: binColumns(x, 4), labels: new Float32Array(5) });
  kernel.setGradients(Float32Array.from({ length: 10 }, (_unused, i) => i + 1));
  kernel.drop(Int32Array.of(0, 2));
  kernel.begin(Int32Array.of(0, 1, 2, 3, 4));
  const each = [0, 1, 2, 3, 4].map((i) => kernel.sums(i, i + 1));
  expect(each).toEqual([
    { g: 0, h: 0 },
    { g: 3, h: 4 },
    { g: 0, h: 0 },
    { g: 7, h: 8 },
    { g: 9, h: 10 },
  ]);
  expect(kernel.sums(0, 5)).toEqual({ g: 19, h: 22 });
  kernel.dispose();
});

it.each([
  ["plain", plainKernel],
  ["WebAssembly", (data: Parameters<typeof plainKernel>[0]) => wasmKernel(data, false)!],
])(
  "rows are parted in their order by the %s kernel, missing ones to the side that is said",
  (_, kernelOf) => {
    // Bins 0 to 3 of the first column; 0, missing, 1, missing of the second.
    const values = Float32Array.of(5, 1, 6, Number.NaN, 7, 2, 8, Number.NaN);
    const binned = binColumns(featureMatrix(["a", "b"], values), 256);
    const kernel = kernelOf({ binned, labels: new Float32Array(4) });
    kernel.setGradients(Float32Array.of(1, 1, 2, 1, 4, 1, 8, 1));
    const side = { g: 0, h: 0, gain: 0 };
    const parted = (feature: number, bin: number, missingLeft: boolean, [from, to] = [0, 4]) => {
      kernel.begin(Int32Array.of(0, 1, 2, 3));
      const count = kernel.partition(from!, to!, { ...side, feature, bin, missingLeft });
      return [count, ...[0, 1, 2, 3].map((i) => kernel.sums(i, i + 1).g)];
    };
    expect(parted(0, 1, false)).toEqual([2, 1, 2, 4, 8]);
    expect(parted(0, 0, true)).toEqual([1, 1, 2, 4, 8]);
    expect(parted(1, 0, true)).toEqual([3, 1, 2, 8, 4]);
    expect(parted(1, 0, false)).toEqual([1, 1, 2, 4, 8]);
    expect(parted(1, 1, false)).toEqual([2, 1, 4, 2, 8]);
    expect(parted(1, 0, true, [1, 3])).toEqual([1, 1, 2, 4, 8]);
    expect(parted(1, 1, false, [1, 3])).toEqual([1, 1, 4, 2, 8]);
    kernel.dispose();
  },
);
