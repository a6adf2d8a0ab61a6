import { hostArray, jit } from "@legendre/core-tensor";
import { matMul, mul, reshape, type Tensor, type Tensor2D } from "@legendre/core-tensor/ops";
import { describe, expect, it } from "vitest";
import { truncatedCg } from "../../src/least-squares/truncated-cg.ts";
import { normOf } from "../../src/least-squares/vectors.ts";
import fixture from "../fixtures/least_squares.json" with { type: "json" };
import { relative } from "./decay.ts";

const { matrix, gradient, shares, length, steps } = fixture.truncated;
const n = gradient.length;

interface Given {
  readonly a?: readonly number[];
  readonly b?: readonly number[];
  readonly radius: number;
  readonly maxSteps?: number;
  readonly tolerance?: number;
  /** Divides by the diagonal of the matrix. */
  readonly isConditioned?: boolean;
}

/** The end of the path for `a p = b`; without more for those of the fixture. */
async function pathEnd({ a = matrix, b, isConditioned = false, ...rest }: Given) {
  const side = b ?? gradient.map((g) => -g);
  const size = side.length;
  const { radius, maxSteps = 100, tolerance = 1e-13 } = rest;
  const run = jit(
    (m: Tensor, right: Tensor, r: Tensor, inverse: Tensor) =>
      truncatedCg({
        matvec: (v) => reshape(matMul(m as Tensor2D, reshape(v, [-1, 1]) as Tensor2D), [-1]),
        condition: isConditioned ? (v) => mul(inverse, v) : undefined,
        side: right,
        radius: r,
        maxSteps,
        tolerance,
      }),
    { precision: "float64" },
  );
  const inverse = side.map((_, i) => 1 / (a[i * (size + 1)] as number));
  const found = await run(
    ...[hostArray([...a], [size, size]), hostArray([...side])],
    ...[hostArray([radius], []), hostArray(inverse)],
  );
  await run.dispose();
  return found.p.data as Float64Array;
}

/** `½ pᵀ A p + gᵀ p`. */
const model = (p: ArrayLike<number>): number =>
  gradient.reduce((sum, g, i) => {
    const row = gradient.reduce(
      (s, _, j) => s + (matrix[i * n + j] as number) * (p[j] as number),
      0,
    );
    return sum + (g + row / 2) * (p[i] as number);
  }, 0);

describe("conjugate gradients within a radius", () => {
  it.each(shares.map((share, i) => [share, steps[i] as number[]] as const))(
    "end where SciPy's do, at %s of the whole length",
    async (share, wanted) => {
      const found = await pathEnd({ radius: share * length });
      expect(relative(found, wanted)).toBeLessThan(1e-9);
      expect(normOf(found) / length).toBeCloseTo(Math.min(share, 1), 9);
    },
  );

  it("solve without a radius, with a preconditioner too", async () => {
    const whole = steps.at(-1) as number[];
    for (const isConditioned of [false, true]) {
      const found = await pathEnd({ radius: Number.POSITIVE_INFINITY, isConditioned });
      expect(relative(found, whole)).toBeLessThan(1e-9);
    }
  });

  it("behind a preconditioner end on the radius too, lower the further they go", async () => {
    let before = 0;
    for (const share of [0.01, 0.3, 0.6, 0.9, 1]) {
      const found = await pathEnd({ radius: share * length, isConditioned: true });
      expect(normOf(found) / length).toBeCloseTo(share, 6);
      expect(model(found)).toBeLessThan(before);
      before = model(found);
    }
  });

  it("go to the radius where there is no curvature, and nowhere without a gradient", async () => {
    const flat = { a: [4, 0, 0, 0], radius: 3 };
    const [x = 0, y = 0] = await pathEnd({ ...flat, b: [0, 2] });
    expect([x, y]).toEqual([0, 3]);
    expect([...(await pathEnd({ ...flat, b: [0, 0] }))]).toEqual([0, 0]);
  });

  it("stop at a tolerance, and after as many steps as are allowed", async () => {
    const radius = Number.POSITIVE_INFINITY;
    const one = await pathEnd({ radius, maxSteps: 1 });
    const square = gradient.reduce((sum, g) => sum + g * g, 0);
    const bent = 2 * model(gradient) - 2 * square;
    // Down the gradient to the least of the model.
    expect(
      relative(
        one,
        gradient.map((g) => (-g * square) / bent),
      ),
    ).toBeLessThan(1e-12);
    expect(await pathEnd({ radius, tolerance: 0.999 })).toEqual(one);
    expect([...(await pathEnd({ radius, maxSteps: 0 }))]).toEqual(gradient.map(() => 0));
  });
});
