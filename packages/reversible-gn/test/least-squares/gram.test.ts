import * as tf from "@tensorflow/tfjs";
import { afterAll, describe, expect, it } from "vitest";
import { gramOfColumns } from "../../src/least-squares/gram.ts";
import { leastSquares } from "../../src/least-squares/index.ts";
import { linearSystems } from "../../src/least-squares/linear-system.ts";
import { product, productTransposed } from "../../src/least-squares/vectors.ts";

const numbers = (count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => Math.sin(1 + i * i));

describe("the lower triangle of the product of a matrix with itself", () => {
  const gram = gramOfColumns();
  afterAll(() => gram.dispose());

  // One block, blocks that are not full, and as many as there are.
  it.each([1, 17, 64, 65, 130, 201])("of %s columns", async (columns) => {
    const rows = 7;
    const a = numbers(rows * columns);
    const lengths = Float64Array.from({ length: columns }, (_, j) => 2 + (j % 5));
    const plain = await gram.of(a, rows, columns);
    const divided = await gram.of(a, rows, columns, lengths);
    for (let i = 0; i < columns; i++) {
      for (let j = 0; j <= i; j++) {
        let wanted = 0;
        for (let k = 0; k < rows; k++) {
          wanted += (a[k * columns + i] as number) * (a[k * columns + j] as number);
        }
        const at = i * columns + j;
        expect(Math.abs((plain[at] as number) - wanted)).toBeLessThan(1e-14);
        const scaled = wanted / (lengths[i] as number) / (lengths[j] as number);
        expect(Math.abs((divided[at] as number) - scaled)).toBeLessThan(1e-14);
      }
      for (const found of [plain, divided]) {
        expect(found.subarray(i * columns + i + 1, (i + 1) * columns).every((x) => x === 0)).toBe(
          true,
        );
      }
    }
  });
});

it("equations with lengths to divide by are those of the divided matrix, at any damping", async () => {
  const systems = linearSystems();
  const [rows, columns] = [50, 40];
  const [a, b] = [numbers(rows * columns), numbers(rows)];
  const lengths = Float64Array.from({ length: columns }, (_, j) => 10 ** (j % 4));
  const divided = a.map((value, at) => value / (lengths[at % columns] as number));
  const gradient = productTransposed(a, b, rows, columns);
  const own = await systems.makeNormal({ rows, columns, a, lengths, gradient });
  const wanted = await systems.make("normal", { rows, columns, a: divided, b });
  expect(own.gradientNorm / wanted.gradientNorm).toBeCloseTo(1, 12);
  // From dampings that leave the condition to be estimated to those that make it fine, in no order.
  for (const lambda of [1e-3, 0, 1e-12, 1e3, 1e-6]) {
    const [found, exact] = [await own.solve(lambda), await wanted.solve(lambda)];
    if (found === undefined || exact === undefined) throw new Error(`no step for ${lambda}`);
    found.step.forEach((value, j) => {
      expect(Math.abs(value - (exact.step[j] as number))).toBeLessThan(1e-8 * exact.norm);
    });
    expect((await found.slope()) / (await exact.slope())).toBeCloseTo(1, 6);
  }
  await systems.dispose();
});

it.each([1e-200, 1, 1e200])(
  "squares neither overflow nor vanish where derivatives are about %s",
  async (unit) => {
    const x = [1, 2, 3, 4].map((value) => value * unit);
    const y = [3, 6, 9, 12];
    const fit = await leastSquares(
      (w: tf.Tensor, d: { x: tf.Tensor; y: tf.Tensor }) => tf.sub(tf.mul(w, d.x), d.y),
      1 / unit,
      { data: { x, y }, system: "normal" },
    );
    expect(fit.system).toBe("normal");
    expect(fit.params * unit).toBeCloseTo(3, 12);
  },
);

it.each([1, 2, 3, 4, 5, 7, 8, 9])("products with vectors, %s rows", (rows) => {
  for (const columns of [1, 2, 3, 4, 5, 8, 11]) {
    const a = numbers(rows * columns);
    const [x, y] = [numbers(columns), numbers(rows)];
    const at = (i: number, j: number): number => a[i * columns + j] as number;
    product(a, x).forEach((value, i) => {
      const wanted = x.reduce((sum, v, j) => sum + v * at(i, j), 0);
      expect(Math.abs(value - wanted)).toBeLessThan(1e-14);
    });
    productTransposed(a, y, rows, columns).forEach((value, j) => {
      const wanted = y.reduce((sum, v, i) => sum + v * at(i, j), 0);
      expect(Math.abs(value - wanted)).toBeLessThan(1e-14);
    });
  }
});
