import { describe, expect, it } from "vitest";
import { binColumns } from "../../src/boosting/bins.ts";
import { growTree } from "../../src/boosting/grow-tree.ts";
import { plainKernel } from "../../src/boosting/kernel/plain-kernel.ts";
import { wasmKernel } from "../../src/boosting/kernel/wasm-kernel.ts";
import { featureMatrix } from "../../src/models/index.ts";

const rules = {
  ...{ lambda: 0, gamma: 0, learningRate: 1, minChildWeight: 1, maxDepth: 6 },
  maxLeaves: Number.POSITIVE_INFINITY,
};

describe.each([
  ["plain", plainKernel],
  ["WebAssembly", (data: Parameters<typeof plainKernel>[0]) => wasmKernel(data, false)!],
])("trees of the %s kernel by hand", (_, kernelOf) => {
  /** A tree of one column whose rows have these gradients, and hessians of 1. */
  const grown = (
    gradients: readonly number[],
    changes: object,
    rows = [0, 1, 2, 3, 4, 5, 6, 7],
  ) => {
    const values = Float32Array.from(gradients, (_unused, i) => i);
    const binned = binColumns(featureMatrix(["a"], values), 256);
    const kernel = kernelOf({ binned, labels: new Float32Array(gradients.length) });
    kernel.setGradients(Float32Array.from(gradients.flatMap((g) => [g, 1])));
    const own = { ...rules, ...changes };
    const tree = growTree(kernel, binned, Int32Array.from(rows), own, () => Uint8Array.of(1));
    kernel.dispose();
    return tree;
  };
  // Sums of 0, 0, −16 and 0 for pairs: the best split is at 4, with 16² / 4 − 16² / 8, the next at 6.
  const pairs = [0, 0, 0, 0, -8, -8, 0, 0];
  const thresholds = ({ feature, threshold }: ReturnType<typeof grown>) =>
    [...threshold].map((at, i) => (feature[i]! < 0 ? "leaf" : at));

  it("split where most is gained, down to the depth", () => {
    const stump = grown(pairs, { maxDepth: 1 });
    expect([...stump.feature]).toEqual([0, -1, -1]);
    // Left of 4 nothing, right of it −16 in 4 rows; left of 6 the same in 6.
    expect([thresholds(stump), stump.gain[0]]).toEqual([[3.5, "leaf", "leaf"], 64 - 32]);
    expect([...stump.value].map((v) => v + 0)).toEqual([2, 0, 4]);
    expect([[...stump.left], [...stump.right], [...stump.cover]]).toEqual([
      ...[
        [1, -1, -1],
        [2, -1, -1],
        [8, 4, 4],
      ],
    ]);
    const two = grown(pairs, { maxDepth: 2 });
    expect(thresholds(two)).toEqual([3.5, "leaf", 5.5, "leaf", "leaf"]);
    expect([...two.gain]).toEqual([32, 0, 128 - 64, 0, 0]);
    expect([...two.value].map((v) => v + 0)).toEqual([2, 0, 4, 8, 0]);
    expect([[...two.left], [...two.right]]).toEqual([
      ...[
        [1, -1, 3, -1, -1],
        [2, -1, 4, -1, -1],
      ],
    ]);
    // Nothing is gained below: no depth makes more of it.
    expect(grown(pairs, { maxDepth: 9 })).toEqual(two);
    expect([...grown(pairs, { maxDepth: 2, learningRate: 0.25, lambda: 2 }).value]).toEqual(
      [...[0.25 * 1.6, 0, (0.25 * 16) / 6, 0.25 * 4, 0].map(Math.fround).map((v) => v + 0)].map(
        (v) => expect.closeTo(v, 6),
      ),
    );
  });

  it("split only where more than the least gain is to be had", () => {
    expect(thresholds(grown(pairs, { gamma: 31.9 }))).toHaveLength(5);
    expect(thresholds(grown(pairs, { gamma: 32 }))).toEqual(["leaf"]);
    expect(thresholds(grown(Array(8).fill(3), {}))).toEqual(["leaf"]);
    const little = grown(
      [-1, -1, -1, -1, 1, 1, 1, 1].map((g) => g / 4),
      { maxDepth: 1 },
    );
    expect([thresholds(little)[0], little.gain[0]]).toEqual([3.5, 0.5]);
    expect(thresholds(grown(pairs, { minChildWeight: 4 }))).toHaveLength(3);
    expect(thresholds(grown(pairs, { minChildWeight: 4.5 }))).toEqual(["leaf"]);
    expect(thresholds(grown(pairs, { minChildWeight: 2 }))).toHaveLength(5);
  });

  it("have the splits that gain most where leaves are few", () => {
    // At 4 first; then −9 against 9 on the right gains more than −1 against 1 on the left.
    const both = [-1, -1, 1, 1, -19, -19, -1, -1];
    expect(thresholds(grown(both, { maxLeaves: 2 }))).toHaveLength(3);
    expect(thresholds(grown(both, { maxLeaves: 3 }))).toEqual([3.5, "leaf", 5.5, "leaf", "leaf"]);
    expect(thresholds(grown(both, { maxLeaves: 4 }))).toEqual([
      ...[3.5, 1.5, 5.5, "leaf", "leaf", "leaf", "leaf"],
    ]);
    const turned = [-19, -19, -1, -1, -1, -1, 1, 1];
    expect(thresholds(grown(turned, { maxLeaves: 3 })).slice(0, 3)).toEqual([1.5, "leaf", 5.5]);
    expect(thresholds(grown(both, { maxLeaves: 1 }))).toEqual(["leaf"]);
  });

  it("are grown on the rows that are given", () => {
    const some = grown(pairs, { maxDepth: 1 }, [5, 0, 6]);
    expect([...some.cover]).toEqual([3, 1, 2]);
    expect(some.gain[0]).toBeCloseTo(64 / 2 - 64 / 3, 5);
    expect(thresholds(some)[0]).toBe(0.5);
    expect([...grown(pairs, {}, [4]).value]).toEqual([8]);
    expect([...grown(pairs, {}, []).value]).toEqual([0]);
  });

  /** Of rows of two columns, the first of which is 0 throughout unless it is given. */
  const ofTwo = (
    second: readonly number[],
    gradients: readonly number[],
    { first = second.map(() => 0), masks = [[1, 1]] as readonly (readonly number[])[] } = {},
  ) => {
    const values = Float32Array.from(second.flatMap((value, i) => [first[i]!, value]));
    const binned = binColumns(featureMatrix(["a", "b"], values), 256);
    const kernel = kernelOf({ binned, labels: new Float32Array(second.length) });
    kernel.setGradients(Float32Array.from(gradients.flatMap((g) => [g, 1])));
    let asked = 0;
    const mask = () => Uint8Array.from(masks[asked++ % masks.length]!);
    const tree = growTree(kernel, binned, Int32Array.from(second.keys()), rules, mask);
    kernel.dispose();
    return { tree, asked };
  };

  it("send missing values where more is gained, and where nothing is missing to the larger side", () => {
    const b = [1, Number.NaN, 2, Number.NaN];
    const right = ofTwo(b, [0, -8, 0, -8]).tree;
    expect([...right.feature]).toEqual([1, -1, -1]);
    expect([right.missingLeft[0], right.threshold[0]! > 3e38, right.gain[0]]).toEqual([
      ...[0, true, 128 - 64],
    ]);
    expect([...right.cover]).toEqual([4, 2, 2]);
    const left = ofTwo(b, [-8, -8, 0, -8]).tree;
    expect([left.missingLeft[0], left.threshold[0], left.gain[0]]).toEqual([1, 1.5, 48]);
    expect([[...left.cover], [...left.value].map((v) => v + 0)]).toEqual([
      [4, 3, 1],
      [6, 8, 0],
    ]);
    for (const [gradients, side] of [
      [[0, 0, 0, -8], 1],
      [[0, 0, -8, -8], 0],
      [[0, -8, -8, -8], 0],
    ] as const) {
      expect(ofTwo([1, 2, 3, 4], gradients).tree.missingLeft[0]).toBe(side);
    }
  });

  it("split by the column that gains most, the first of equal ones, among those of the mask", () => {
    const [first, second] = [
      [1, 1, 2, 2],
      [1, 2, 1, 2],
    ];
    // By a −2 against −14, by b −6 against −10.
    const gradients = [0, -2, -6, -8];
    const free = ofTwo(second, gradients, { first });
    expect([...free.tree.feature]).toEqual([0, 1, 1, -1, -1, -1, -1]);
    expect(free.tree.gain[0]).toBe(2 + 98 - 64);
    // Asked once for the root, and twice for each node that is split.
    expect(free.asked).toBe(1 + 2 * 3);
    const masked = ofTwo(second, gradients, { first, masks: [[0, 1]] });
    expect([...masked.tree.feature]).toEqual([1, -1, -1]);
    expect(masked.tree.gain[0]).toBe(18 + 50 - 64);
    const turns = ofTwo(second, gradients, {
      first,
      masks: [
        [1, 0],
        [0, 1],
        [1, 0],
      ],
    });
    expect([...turns.tree.feature]).toEqual([0, 1, -1, -1, -1]);
    const same = ofTwo(first, [0, 0, -8, -8], { first });
    expect([...same.tree.feature]).toEqual([0, -1, -1]);
  });

  it("search the smaller side alone, where a split may be made, and close each histogram once", () => {
    const gradients = [0, 0, 0, -8, -8, 0, 0, 9, 1, 3, -2];
    for (const [rows, changes, searches] of [
      [11, { maxLeaves: 2 }, 1],
      [11, { maxLeaves: 3 }, 2],
      [11, { maxLeaves: 5 }, 4],
      [11, { maxDepth: 1 }, 1],
      [11, { maxDepth: 2 }, 2],
      [2, {}, 1],
      [1, {}, 0],
      [11, { maxLeaves: 1 }, 0],
      [11, {}, undefined],
    ] as const) {
      const values = Float32Array.from({ length: rows }, (_unused, i) => i);
      const binned = binColumns(featureMatrix(["a"], values), 256);
      const kernel = kernelOf({ binned, labels: new Float32Array(rows) });
      kernel.setGradients(Float32Array.from(gradients.slice(0, rows).flatMap((g) => [g, 1])));
      const [open, asked]: [Set<number>, number[]] = [new Set(), []];
      const watched: typeof kernel = {
        ...kernel,
        open() {
          const histogram = kernel.open();
          expect(open.has(histogram)).toBe(false);
          open.add(histogram);
          return histogram;
        },
        close(histogram) {
          expect(open.delete(histogram)).toBe(true);
          kernel.close(histogram);
        },
        search(search, given) {
          expect(open.has(search.histogram)).toBe(true);
          if (search.parent !== undefined) expect(open.has(search.parent)).toBe(true);
          // Hessians are 1 each.
          if (search.sibling !== undefined)
            expect(search.to - search.from).toBeLessThanOrEqual(search.sibling.h);
          asked.push(search.to - search.from);
          return kernel.search(search, given);
        },
      };
      const order = Int32Array.from({ length: rows }, (_unused, i) => i);
      const own = { ...rules, ...changes };
      const tree = growTree(watched, binned, order, own, () => Uint8Array.of(1));
      if (searches !== undefined) expect(asked).toHaveLength(searches);
      else expect(asked.length).toBeGreaterThan(4);
      expect(open.size).toBe(0);
      expect(tree.cover[0]).toBe(rows);
      kernel.dispose();
    }
    // Of equal gains the node that came first is split.
    const even = [-1, -1, 1, 1, -11, -11, -9, -9];
    expect(thresholds(grown(even, { maxLeaves: 3 })).slice(0, 3)).toEqual([3.5, 1.5, "leaf"]);
  });

  it("move the margins of the rows of each leaf", () => {
    const binned = binColumns(featureMatrix(["a"], Float32Array.of(1, 2, 3, 4)), 256);
    const kernel = kernelOf({ binned, labels: Float32Array.of(0, 0, 1, 1) });
    kernel.setMargins(Float32Array.of(0, 0, 0, 0));
    kernel.logisticGradients();
    const order = Int32Array.of(2, 0, 3, 1);
    const own = { ...rules, minChildWeight: 0 };
    const { value } = growTree(kernel, binned, order, own, () => Uint8Array.of(1));
    expect([...value].map((v) => v + 0)).toEqual([0, -2, 2]);
    kernel.logisticGradients();
    for (const row of [0, 1, 2, 3]) {
      kernel.begin(Int32Array.of(row));
      const p = 1 / (1 + Math.exp(2));
      expect(kernel.sums(0, 1).g).toBeCloseTo(row < 2 ? p : -p, 6);
      expect(kernel.sums(0, 1).h).toBeCloseTo(p * (1 - p), 6);
    }
    kernel.dispose();
  });
});
