import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { hostElimination } from "../../src/host/elimination.ts";
import { eliminationCosts } from "../../src/host-linalg/elimination.ts";
import { type HostArray, hostArray } from "../../src/index.ts";
import { eliminationCosts64 } from "../../src/linalg/index.ts";
import { randomMatrix, times, transpose } from "./host-matrix.ts";

/** `G Gᵀ` of `[n, rank]` numbers, symmetric to the last digit. */
function gram(n: number, rank: number, seed: number): HostArray {
  const g = randomMatrix(n, rank, seed);
  const a = times(g, transpose(g));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) a.data[j * n + i] = a.data[i * n + j]!;
  }
  return a;
}

const vector = (n: number, seed: number): HostArray =>
  hostArray(randomMatrix(1, n, seed).data as Float64Array);

/** The removals one by one, the whole matrix changed after each; and their order. */
function plainCosts(c: HostArray, x: HostArray): { costs: number[]; order: number[] } {
  const n = x.data.length;
  const [a, w] = [c.data.slice(), x.data.slice()];
  const costs = new Array<number>(n).fill(Number.POSITIVE_INFINITY);
  const open = new Set(w.keys());
  const order: number[] = [];
  for (let last = 0; open.size > 0; ) {
    const cost = (i: number): number => w[i]! ** 2 / (2 * a[i * n + i]!);
    const q = [...open].reduce((best, i) => (cost(i) < cost(best) ? i : best));
    last = Math.max(last, cost(q));
    costs[q] = last;
    order.push(q);
    open.delete(q);
    const [pivot, step, row] = [a[q * n + q]!, w[q]!, a.slice(q * n, (q + 1) * n)];
    for (const i of open) {
      w[i]! -= (row[i]! * step) / pivot;
      for (const j of open) a[i * n + j]! -= (row[i]! * row[j]!) / pivot;
    }
  }
  return { costs, order };
}

/** Both forms: the module's, and the one in TypeScript. */
function both(c: HostArray, x: HostArray, upTo = Number.POSITIVE_INFINITY) {
  const [a, w] = [c.data as Float64Array, x.data as Float64Array];
  const least = Float64Array.from(w, (_, i) => 1e-7 * a[i * (w.length + 1)]!);
  const given = [a.slice(), w.slice()];
  const host = hostElimination(a, w, least, upTo)!;
  expect([a, w]).toEqual(given);
  return { host, plain: eliminationCosts(a.slice(), w.slice(), least, upTo) };
}

/** Both agree: in what stays exactly, in costs but for rounding. */
function expectSame({ host, plain }: ReturnType<typeof both>): void {
  expect(host).toHaveLength(plain.length);
  plain.forEach((cost, i) => {
    if (Number.isFinite(cost)) expect(Math.abs(host[i]! - cost)).toBeLessThanOrEqual(1e-10 * cost);
    else expect(host[i]).toBe(cost);
  });
}

describe("eliminationCosts64", () => {
  // On both sides of what is worth the module, of a block of 64 removals, and of a second one.
  it.each([1, 2, 3, 9, 63, 64, 65, 66, 67, 68, 127, 128, 129, 160, 195])(
    "of %i variables are those of removals one by one",
    (n) => {
      const [c, x] = [gram(n, 2 * n, n), vector(n, n + 1)];
      const costs = eliminationCosts64(c, x);
      expect(costs.shape).toEqual([n]);
      expect(costs.dtype).toBe("float64");
      expectAllClose(costs.data, plainCosts(c, x).costs, { tolerance: 1e-10 });
      expectSame(both(c, x));
    },
  );

  it("are those worked out by hand, and never below what went before", () => {
    // Independent variables: x² / (2 C_qq) each.
    const c = hostArray([4, 0, 0, 0, 1, 0, 0, 0, 0.5], [3, 3]);
    expect([...eliminationCosts64(c, hostArray([2, 3, 1])).data]).toEqual([0.5, 4.5, 1]);
    // What was refitted to cost less counts as much as what it was refitted after.
    const near = hostArray([1, 0.5, 0.5, 1], [2, 2]);
    expect([...eliminationCosts64(near, hostArray([1, 0.6])).data]).toEqual([
      expect.closeTo(0.7 ** 2 / 1.5, 12),
      expect.closeTo(0.18, 12),
    ]);
    expect([...eliminationCosts64(near, hostArray([2, 1])).data]).toEqual([1.5, 0.5]);
    expect([...eliminationCosts64(near, hostArray([1.2, 1.1])).data]).toEqual([
      expect.closeTo(0.605, 12),
      expect.closeTo(0.605, 12),
    ]);
  });

  it("end at `upTo`, which the last removed may cost itself", () => {
    for (const n of [30, 170]) {
      const [c, x] = [gram(n, 2 * n, 5), vector(n, 6)];
      const all = eliminationCosts64(c, x).data;
      const rising = [...all].sort((a, b) => a - b);
      expect(new Set(rising).size).toBeGreaterThan(n / 3);
      // Before, at and after the end of a block.
      for (const count of [1, 20, 64, 65, 66, 128, 129].filter((at) => at < n)) {
        const upTo = rising[count - 1]!;
        const cut = eliminationCosts64(c, x, { upTo });
        expect([...cut.data]).toEqual([...all].map((cost) => (cost <= upTo ? cost : Infinity)));
        // Costs of both forms differ in their last digits.
        expectSame(both(c, x, upTo * (1 + 1e-9)));
      }
      expect([...eliminationCosts64(c, x, { upTo: 0 }).data].every((v) => v === Infinity)).toBe(
        true,
      );
      expect(eliminationCosts64(c, x, { upTo: Infinity }).data).toEqual(all);
    }
  });

  it.each([
    [20, 7],
    [100, 30],
    [100, 64],
    [150, 70],
    [200, 128],
  ])("of %i variables of which %i determine the others are as many", (n, rank) => {
    const [c, x] = [gram(n, rank, 7), vector(n, 8)];
    expect([...eliminationCosts64(c, x).data].filter(Number.isFinite)).toHaveLength(rank);
    expectSame(both(c, x));
  });

  it("spare the second of twins, and a variable without any curvature", () => {
    for (const n of [12, 90, 150]) {
      const half = gram(n / 2, n, 9);
      // Variable i + n/2 is the twin of i; the last pair has none.
      const at = (i: number): number => i % (n / 2);
      const c = hostArray(
        Array.from({ length: n * n }, (_, k) => {
          const [i, j] = [at(Math.floor(k / n)), at(k % n)];
          return i === n / 2 - 1 || j === n / 2 - 1 ? 0 : half.data[i * (n / 2) + j]!;
        }),
        [n, n],
      );
      const own = vector(n / 2, 10).data;
      const x = hostArray(Float64Array.from({ length: n }, (_, i) => own[at(i)]!));
      const result = both(c, x);
      expectSame(result);
      const { data } = eliminationCosts64(c, x);
      for (let i = 0; i < n / 2 - 1; i++) {
        expect([data[i]!, data[i + n / 2]!].filter(Number.isFinite)).toHaveLength(1);
      }
      expect([data[n / 2 - 1], data[n - 1]]).toEqual([Infinity, Infinity]);
    }
  });

  it("take the first of several that cost the same", () => {
    for (const n of [40, 140]) {
      const unit = hostArray(
        Float64Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? 2 : 0)),
        [n, n],
      );
      const equal = both(unit, hostArray(new Float64Array(n).fill(3)), 2.25);
      expect([...equal.host]).toEqual(new Array(n).fill(2.25));
      expectSame(equal);
    }
  });

  it("go on where a pivot is small, or negative by rounding", () => {
    for (const n of [50, 130]) {
      const c = gram(n, 2 * n, 11);
      for (const i of [0, 17, n - 1]) c.data[i * (n + 1)] = i === 17 ? 0 : -1e-3;
      const result = both(c, vector(n, 12), 1e3);
      for (const i of [0, 17, n - 1]) expect(result.host[i]).toBe(Infinity);
      expect(result.host.map((v) => Number(v === Infinity))).toEqual(
        result.plain.map((v) => Number(v === Infinity)),
      );
    }
  });

  it("share products between threads where they are large", () => {
    // Rows of 512 numbers are a power of two apart.
    for (const n of [419, 512]) {
      const near = Float64Array.from({ length: n * n }, (_, k) => {
        const [i, j] = [Math.floor(k / n), k % n];
        return 0.95 ** Math.abs(i - j) + (i === j ? 0.1 : 0) + Math.cos(i) * Math.cos(j);
      });
      const result = both(hostArray(near, [n, n]), vector(n, 14));
      expect(result.plain.every(Number.isFinite)).toBe(true);
      expectSame(result);
    }
  });

  it("of nothing are none", () => {
    expect(eliminationCosts64(hostArray([], [0, 0]), hostArray([])).shape).toEqual([0]);
  });

  it("are of the kind of x, leave no tensors and the arguments alone", async () => {
    const c = tf.tensor2d([2, 1, 1, 2], [2, 2]);
    const x = tf.tensor1d([1, 4]);
    await expectNoLeak(() => {
      const costs = eliminationCosts64(c, x);
      expectAllClose(costs, [0.25, 49 / 12]);
      costs.dispose();
    });
    expect([...c.dataSync(), ...x.dataSync()]).toEqual([2, 1, 1, 2, 1, 4]);
    const host = hostArray([2, 1, 1, 2], [2, 2]);
    const values = hostArray([1, 4]);
    expectAllClose(eliminationCosts64(host, values).data, [0.25, 49 / 12]);
    expect([...host.data, ...values.data]).toEqual([2, 1, 1, 2, 1, 4]);
  });

  it("refuse arguments that do not fit", () => {
    const c = hostArray([2, 1, 1, 2], [2, 2]);
    const x = hostArray([1, 4]);
    const code = (c: string) => expect.objectContaining({ code: c });
    expect(() => eliminationCosts64(hostArray([1, 2], [1, 2]), x)).toThrow(
      "eliminationCosts64: c has shape [1, 2], expected [n, n], a square matrix",
    );
    expect(() => eliminationCosts64(c, hostArray([1, 2, 3]))).toThrow(code("shape"));
    expect(() => eliminationCosts64(c, hostArray([1, 2], [2, 1]))).toThrow(
      "eliminationCosts64: x has shape [2, 1], expected [2]",
    );
    expect(() => eliminationCosts64(c, hostArray([1, Number.NaN]))).toThrow(code("non-finite"));
    expect(() => eliminationCosts64(hostArray([1, Infinity, 0, 1], [2, 2]), x)).toThrow(
      code("non-finite"),
    );
    expect(() => eliminationCosts64(c, x, { upTo: -1 })).toThrow(code("option"));
    expect(() => eliminationCosts64(c, x, { upto: 1 } as never)).toThrow(/upTo/);
  });
});
