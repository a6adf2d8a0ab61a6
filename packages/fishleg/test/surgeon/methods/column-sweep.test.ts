import { hostArray } from "@legendre/core-tensor";
import { solve64 } from "@legendre/core-tensor/linalg";
import { describe, expect, it } from "vitest";
import { sweepColumns, sweepFactor } from "../../../src/surgeon/methods/column-sweep.ts";
import { chooseInSweep } from "../../../src/surgeon/methods/sweep-choice.ts";
import { uniforms } from "../../helpers.ts";

/** Second moments of random inputs, `[n, n]`, and a diagonal. */
function momentsOf(n: number): Float64Array {
  const x = uniforms(3, 2 * n * n);
  return Float64Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    let total = i === j ? 0.1 : 0;
    for (let row = 0; row < 2 * n; row++) total += x[row * n + i]! * x[row * n + j]!;
    return total;
  });
}

const identity = (n: number) =>
  hostArray(
    Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0)),
    [n, n],
  );

describe("the factor of a sweep", () => {
  it.each([1, 2, 13, 70])("is upper triangular and a root of the moments, %i columns", (n) => {
    const moments = momentsOf(n);
    const root = sweepFactor(moments, n);
    for (let i = 0; i < n; i++) {
      expect(root[i * n + i]).toBeGreaterThan(0);
      for (let j = 0; j < n; j++) {
        if (j < i) expect(root[i * n + j]).toBe(0);
        let total = 0;
        for (let k = 0; k < n; k++) total += root[i * n + k]! * root[j * n + k]!;
        expect(total).toBeCloseTo(moments[i * n + j]!, 10);
      }
    }
  });

  it("is refused where there is none", () => {
    expect(() => sweepFactor(Float64Array.of(1, 2, 2, 1), 2)).toThrow(/raise the damping/);
  });
});

describe("a sweep", () => {
  // Outputs that are no multiple of four, columns that are odd, and blocks that divide nothing.
  const [columns, outputs] = [13, 7];
  const root = sweepFactor(momentsOf(columns), columns);
  const swept = (block: number, rows = outputs) => {
    // Of the first outputs the same weights, however many there are.
    const drawn = uniforms(5, outputs * columns);
    const w = Float64Array.from({ length: rows * columns }, (_, at) => {
      return drawn[Math.floor(at / rows) * outputs + (at % rows)]!;
    });
    const pruned = Uint8Array.from(w, (value) => (Math.abs(value) < 0.5 ? 1 : 0));
    const loss = sweepColumns({ columns, outputs: rows, root }, w, pruned, block);
    return { w: [...w], pruned, loss };
  };
  const plain = swept(1);

  it.each([2, 4, 5, 13, 128])("does not depend on how many columns go together: %i", (block) => {
    const { w, loss } = swept(block);
    expect(loss).toBeCloseTo(plain.loss, 12);
    w.forEach((value, at) => {
      expect(value).toBeCloseTo(plain.w[at]!, 12);
      if (plain.pruned[at] === 1) expect(value).toBe(0);
    });
  });

  it("leaves the weights and the loss of optimal surgery, column by column by the inverse", () => {
    const moments = momentsOf(columns);
    const inverse = solve64(hostArray(moments, [columns, columns]), identity(columns)).value.data;
    const w = Array.from(uniforms(5, outputs * columns));
    let loss = 0;
    for (let i = 0; i < columns; i++) {
      const own = inverse[i * columns + i]!;
      const along = Array.from({ length: columns }, (_, k) => inverse[k * columns + i]! / own);
      for (let output = 0; output < outputs; output++) {
        if (plain.pruned[i * outputs + output] === 0) continue;
        const removed = w[i * outputs + output]!;
        loss += removed ** 2 / own / 2;
        for (let k = i; k < columns; k++) w[k * outputs + output]! -= removed * along[k]!;
      }
      // Of what comes after this column, which is fixed from now on.
      const row = Array.from({ length: columns }, (_, k) => inverse[i * columns + k]!);
      for (let at = 0; at < inverse.length; at++) {
        inverse[at]! -= along[Math.floor(at / columns)]! * row[at % columns]!;
      }
    }
    expect(plain.loss).toBeCloseTo(loss, 9);
    plain.w.forEach((value, at) => {
      expect(value).toBeCloseTo(w[at]!, 9);
    });
  });

  it("treats each output by itself", () => {
    const { w } = swept(4, 1);
    w.forEach((value, column) => {
      expect(value).toBeCloseTo(plain.w[column * outputs]!, 12);
    });
  });
});

describe("a sweep of more columns than make up for each other at once", () => {
  const [columns, outputs] = [101, 3];
  const root = sweepFactor(momentsOf(columns), columns);
  const layer = { columns, outputs, root, power: new Float64Array(columns).fill(1) };
  const drawn = (): Float64Array => Float64Array.from(uniforms(5, columns * outputs));

  it.each([1, 33, 40, 100, 128])("does not depend on the block: %i", (block) => {
    const pruned = Uint8Array.from(drawn(), (value) => (Math.abs(value) < 0.5 ? 1 : 0));
    const [plain, found] = [drawn(), drawn()];
    const loss = sweepColumns(layer, plain, pruned, 1);
    expect(sweepColumns(layer, found, pruned, block)).toBeCloseTo(loss, 11);
    found.forEach((value, at) => {
      expect(value).toBeCloseTo(plain[at]!, 11);
    });
  });

  // Groups that divide the parts of a block, that do not, and that are longer.
  it.each([
    [2, 4],
    [1, 3],
    [20, 50],
  ])("ends with the weights of a sweep that was told what goes: %i of %i", (n, m) => {
    const [w, told, pruned] = [drawn(), drawn(), new Uint8Array(columns * outputs)];
    const pattern = [n, m] as const;
    const loss = chooseInSweep(layer, { w, pruned }, { sparsity: 1 - n / m, pattern, block: 128 });
    // Group by group: each is seen as the sweep before it left the weights.
    const alone = { w: drawn(), pruned: new Uint8Array(pruned.length) };
    chooseInSweep(layer, alone, { sparsity: 1 - n / m, pattern, block: 1 });
    expect(pruned).toEqual(alone.pruned);
    expect(sweepColumns(layer, told, pruned, 1)).toBeCloseTo(loss, 11);
    told.forEach((value, at) => {
      expect(w[at]).toBeCloseTo(value, 11);
    });
  });
});

describe("a sweep that chooses", () => {
  const [columns, outputs] = [13, 7];
  const moments = momentsOf(columns);
  const power = Float64Array.from({ length: columns }, (_, i) => moments[i * (columns + 1)]!);
  const layer = { columns, outputs, root: sweepFactor(moments, columns), power };
  const chosen = (target: Parameters<typeof chooseInSweep>[2], dead: readonly number[] = []) => {
    const w = Float64Array.from(uniforms(5, columns * outputs));
    const pruned = Uint8Array.from(w, (_, at) => Number(dead.includes(at)));
    const loss = chooseInSweep(layer, { w, pruned }, target);
    return { w, pruned, loss };
  };

  it.each([1, 2, 4, 6, 128])("of a pattern does not depend on the block: %i", (block) => {
    const pattern = [2, 3] as const;
    const [found, plain] = [block, 3].map((own) =>
      chosen({ sparsity: 1 / 3, pattern, block: own }),
    ) as [ReturnType<typeof chosen>, ReturnType<typeof chosen>];
    expect(found.pruned).toEqual(plain.pruned);
    expect(found.loss).toBeCloseTo(plain.loss, 12);
    for (let output = 0; output < outputs; output++) {
      // The last group is one column alone, of which no two stay.
      const counts = [0, 1, 2, 3].map((group) =>
        [0, 1, 2].reduce(
          (sum, i) => sum + (found.pruned[(3 * group + i) * outputs + output] ?? 0),
          0,
        ),
      );
      expect(counts).toEqual([1, 1, 1, 1]);
    }
  });

  it("ends with the weights of a sweep that was told what goes", () => {
    const { w, pruned, loss } = chosen({ sparsity: 0.5, pattern: undefined, block: 4 }, [3, 40]);
    const told = Float64Array.from(uniforms(5, columns * outputs));
    expect(sweepColumns(layer, told, pruned, 4)).toBeCloseTo(loss, 12);
    expect(w).toEqual(told);
    expect(pruned.reduce((sum, is) => sum + is, 0)).toBe(Math.round(0.5 * columns * outputs));
    expect([pruned[3], pruned[40]]).toEqual([1, 1]);
  });

  it("takes first what is always 0, of equal ones the first", () => {
    const unused = { ...layer, power: power.map((value, i) => (i === 2 || i === 3 ? 0 : value)) };
    const w = Float64Array.from(uniforms(5, columns * outputs));
    const pruned = new Uint8Array(w.length);
    const sparsity = (outputs + 2) / w.length;
    chooseInSweep(unused, { w, pruned }, { sparsity, pattern: undefined, block: 128 });
    const first = 2 * outputs;
    expect(pruned.every((is, at) => (is === 1) === (at >= first && at < first + outputs + 2))).toBe(
      true,
    );
  });
});
