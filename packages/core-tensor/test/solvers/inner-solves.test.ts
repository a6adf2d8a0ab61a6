import { longTests } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { grad, jit, jvp, vmap } from "../../src/index.ts";
import * as linalg from "../../src/linalg/index.ts";
import { linearLeastSquares, linearSolve, solverStatuses } from "../../src/linalg/index.ts";
import * as solvers from "../../src/solvers/index.ts";
import {
  bisect,
  customRoot,
  fixedPoint,
  minimize,
  odeint,
  rootFind,
} from "../../src/solvers/index.ts";

type Scalar = tf.Tensor;
const one = () => tf.scalar(1) as tf.Tensor;
const word = ({ status }: { readonly status: tf.Tensor }) =>
  solverStatuses[status.dataSync()[0] as number];
/** A symmetric, regular matrix of three eigenvalues with the factor a before it. */
const matrix = (a: Scalar): tf.Tensor =>
  tf.mul(
    a,
    tf.tensor2d([
      [4, 1, 0],
      [1, 3, 1],
      [0, 1, 2],
    ]),
  );
const three = () => tf.tensor1d([1, 2, -1]) as tf.Tensor;
const times = (m: tf.Tensor, v: tf.Tensor): tf.Tensor => tf.sum(tf.mul(m, v), 1);
/** The equations `A x + 0.1 x³ = b`. */
const bent =
  (a: Scalar) =>
  (x: tf.Tensor): tf.Tensor =>
    tf.sub(tf.add(times(matrix(a), x), tf.mul(0.1, tf.pow(x, 3))), three());

/** What a solver found, as a function of what it is differentiated by. */
interface Case {
  /** The exported function. */
  readonly of: string;
  readonly how: string;
  readonly value: (a: Scalar) => tf.Tensor;
  /** Of the outer solve; none where it is to converge. */
  readonly status?: (a: Scalar) => tf.Tensor;
}

const zero3 = () => tf.zeros([3]) as tf.Tensor;
const lines = ["cg", "minres", "fgmres", "bicgstab"] as const;
const descents = ["lbfgs", "bfgs", "ssbroyden", "newton-cg"] as const;
const solved = (a: Scalar, options: object) =>
  linearSolve({ matvec: (v: tf.Tensor) => times(matrix(a), v) }, three(), options);
const fitted = (a: Scalar, options: object) =>
  linearLeastSquares({ matvec: (v: tf.Tensor) => times(matrix(a), v) }, three(), {
    x0: zero3(),
    ...options,
  });
const rooted = (a: Scalar, options: object) => rootFind(bent(a), zero3(), options);
const lowest = (a: Scalar, options: object) =>
  minimize(
    (x: tf.Tensor) => {
      const quadratic = tf.sum(tf.mul(x, tf.sub(tf.mul(0.5, times(matrix(a), x)), three())));
      return tf.add(quadratic, tf.mul(0.025, tf.sum(tf.pow(x, 4))));
    },
    zero3(),
    { tolerance: 1e-4, ...options },
  );
const fixed = (a: Scalar, options: object) =>
  fixedPoint(
    (x: tf.Tensor) => tf.mul(a, tf.cos(tf.mul(tf.tensor1d([0.5, 0.6, 0.7]), x))),
    zero3(),
    options,
  );
const flown = (a: Scalar, options: object) => {
  const found = odeint(
    (y: tf.Tensor) => tf.neg(tf.mul(a, y)),
    three(),
    tf.tensor1d([0, 1]),
    options,
  );
  return { ...found, value: found.values };
};
const halved = (a: Scalar, options: object) =>
  bisect(
    (x: tf.Tensor) => tf.sub(tf.pow(x, 3), tf.mul(a, tf.tensor1d([2, 3]))),
    tf.zeros([2]),
    tf.fill([2], 5) as tf.Tensor,
    options,
  );
/** One of an outer solver that fails. */
const outer = (
  of: string,
  how: string,
  found: (a: Scalar) => { readonly value: tf.Tensor; readonly status: tf.Tensor },
): Case => ({ of, how, value: (a) => found(a).value, status: (a) => found(a).status });
/** One whose value is right, and the solve within its derivative starved. */
const inner = (of: string, how: string, value: (a: Scalar) => tf.Tensor): Case => ({
  of,
  how,
  value,
});
const starved = { linear: { maxSteps: 1 } };
/** `x² = a − 1`, whose root at a = 1 is a double one. */
const flat = (a: Scalar) =>
  rootFind((x: tf.Tensor) => tf.sub(tf.square(x), tf.sub(a, 1)), tf.scalar(0) as tf.Tensor);

const cases: readonly Case[] = [
  ...lines.flatMap((solver) => [
    outer("linearSolve", `${solver}, one step`, (a) => solved(a, { solver, maxSteps: 1 })),
    outer("linearSolve", `${solver}, no step`, (a) => solved(a, { solver, maxSteps: 0 })),
    outer("linearSolve", `${solver}, a singular operator`, (a) =>
      linearSolve({ matvec: (v: tf.Tensor) => tf.mul(tf.mul(a, [1, 1, 0]), v) }, three(), {
        solver,
      }),
    ),
    outer("linearSolve", `${solver}, NaN in a product`, (a) =>
      linearSolve({ matvec: (v: tf.Tensor) => tf.mul(tf.mul(a, [1, Number.NaN, 1]), v) }, three(), {
        solver,
      }),
    ),
  ]),
  ...(["lsqr", "lsmr"] as const).flatMap((solver) => [
    outer("linearLeastSquares", `${solver}, one step`, (a) => fitted(a, { solver, maxSteps: 1 })),
    outer("linearLeastSquares", `${solver}, no step`, (a) => fitted(a, { solver, maxSteps: 0 })),
  ]),
  ...(["newton", "broyden"] as const).flatMap((method) => [
    outer("rootFind", `${method}, one step`, (a) => rooted(a, { method, maxSteps: 1 })),
    outer("rootFind", `${method}, its linear solve without a step`, (a) =>
      rooted(a, { method, linear: { maxSteps: 0 } }),
    ),
    outer("rootFind", `${method}, slope 0 at the start`, (a) =>
      rootFind((x: tf.Tensor) => tf.sub(tf.pow(x, 3), tf.mul(2, a)), tf.scalar(0) as tf.Tensor, {
        method,
      }),
    ),
    outer("rootFind", `${method}, no root`, (a) =>
      rootFind((x: tf.Tensor) => tf.add(tf.square(x), a), tf.scalar(0) as tf.Tensor, { method }),
    ),
  ]),
  inner("rootFind", "a root where the slope is 0", (a) => flat(a).value),
  ...descents.flatMap((method) => [
    outer("minimize", `${method}, one step`, (a) => lowest(a, { method, maxSteps: 1 })),
    inner(
      "minimize",
      `${method}, the solve of its derivative`,
      (a) => lowest(a, { method, ...starved }).value,
    ),
  ]),
  outer("fixedPoint", "one step", (a) => fixed(a, { maxSteps: 1 })),
  inner("fixedPoint", "the solve of its derivative", (a) => fixed(a, starved).value),
  inner("customRoot", "the solve of its derivative", (a) =>
    customRoot(bent(a), zero3(), (f, x0) => rootFind(f, x0, { tolerance: 1e-6 }).value, {
      maxSteps: 1,
    }),
  ),
  outer("bisect", "one step", (a) => halved(a, { maxSteps: 1 })),
  outer("bisect", "no change of sign", (a) =>
    bisect((x: tf.Tensor) => tf.add(tf.square(x), a), tf.scalar(0) as tf.Tensor, one()),
  ),
  outer("odeint", "no step", (a) => flown(a, { maxSteps: 0 })),
  outer("odeint", "one step", (a) => flown(a, { maxSteps: 1 })),
  outer("odeint", "one step, differentiated", (a) =>
    flown(a, { maxSteps: 1, derivative: "steps" }),
  ),
  outer("odeint", "the steps of a stiff equation", (a) => {
    const rate = (y: tf.Tensor) => tf.neg(tf.mul(tf.mul(1e5, a), tf.sub(y, a)));
    const found = odeint(rate, tf.scalar(0) as tf.Tensor, tf.tensor1d([0, 1]), { maxSteps: 50 });
    return { ...found, value: found.values };
  }),
  inner("odeint", "the integration of its adjoint", (a) => {
    // At rest forwards, in few steps; the adjoint falls by e^−10.
    const rate = (y: tf.Tensor) => tf.mul(10, tf.sub(a, y));
    return odeint(rate, one(), tf.tensor1d([0, 1]), { maxSteps: 10 }).values;
  }),
];

/** One case of each solver is tried in a batch, where nothing but the mechanism is its own; all in the long form. */
const isFirst = (of: string, how: string): boolean =>
  longTests || cases.find((other) => other.of === of)?.how === how;
/** Those of each rule of derivatives whose second one is compiled: programs of implicit ones take long to make. */
const hasSecond = (how: string): boolean =>
  longTests || ["cg, one step", "one step, differentiated", "one step"].includes(how);

/** Solvers with a result that nobody differentiates, and what returns no solution. */
const elsewhere: Readonly<Record<string, string>> = {
  cg: "eager, its status is a word; test/linalg/scales.test.ts",
  minres: "eager, its status is a word; test/linalg/scales.test.ts",
  fgmres: "eager, its status is a word; test/linalg/scales.test.ts",
  linearSolver: "linearSolve is one call of it",
  leastSquaresSolver: "linearLeastSquares is one call of it",
};

describe("an inner solve that did not converge", () => {
  it("is tried for every solver that is exported", () => {
    const functionsOf = (module: object): string[] =>
      Object.entries(module).flatMap(([name, it]) => (typeof it === "function" ? [name] : []));
    const iterative = functionsOf(linalg).filter((name) =>
      /^(cg|minres|fgmres|bicgstab|linear|leastSquares).*/.test(name),
    );
    const named = new Set([...cases.map(({ of }) => of), ...Object.keys(elsewhere)]);
    expect([...functionsOf(solvers), ...iterative].filter((name) => !named.has(name))).toEqual([]);
  });

  describe.each(cases)("$of: $how", ({ of, how, value, status }) => {
    const total = (a: Scalar): tf.Scalar => tf.sum(value(a));

    it.runIf(status !== undefined)("is a status of the outer one", () => {
      expect(word({ status: status!(one()) })).not.toBe("converged");
    });

    it("throws from a derivative in eager code, which names it", () => {
      const wanted = expect.objectContaining({
        code: "numerical",
        details: expect.objectContaining({ status: expect.any(String), steps: expect.any(Number) }),
      });
      expect(() => grad(total)(one())).toThrow(wanted);
      expect(() => jvp(value, one(), one())).toThrow(wanted);
      expect(() => grad(grad(total))(one())).toThrow(wanted);
    });

    it("makes derivatives NaN in a program", async () => {
      const slopes = jit((a: Scalar) => [
        grad(total)(a),
        tf.sum(jvp(value, a, tf.onesLike(a)).tangent as tf.Tensor),
        ...(hasSecond(how) ? [grad(grad(total))(a)] : []),
      ]);
      for (const x of await slopes(one())) expect([...x.dataSync()]).toEqual([Number.NaN]);
      await slopes.dispose();
    });

    const tried = isFirst(of, how);
    it.runIf(tried)(
      `makes derivatives NaN in a batch${tried ? "" : " (needs LONG_TESTS=1)"}`,
      () => {
        const found = vmap(grad(total))(tf.ones([2]) as tf.Tensor);
        expect([...found.dataSync()]).toEqual([Number.NaN, Number.NaN]);
      },
    );
  });
});

describe("what is no failure", () => {
  it("is a fixed budget of steps that somebody asked for", () => {
    const total = (a: Scalar): tf.Scalar =>
      tf.sum(solved(a, { solver: "cg", maxSteps: 2, inexact: true }).value);
    expect(Number.isFinite(grad(total)(one()).dataSync()[0])).toBe(true);
    const linear = { maxSteps: 2, inexact: true };
    const point = (a: Scalar): tf.Scalar => tf.sum(fixed(a, { linear }).value);
    expect(Number.isFinite(grad(point)(one()).dataSync()[0])).toBe(true);
    // NaN is none even then.
    const lost = (a: Scalar): tf.Scalar =>
      tf.sum(
        linearSolve({ matvec: (v: tf.Tensor) => tf.mul(tf.mul(a, Number.NaN), v) }, three(), {
          inexact: true,
        }).value,
      );
    expect(() => grad(lost)(one())).toThrow(expect.objectContaining({ code: "numerical" }));
  });

  it("is a tolerance that float32 cannot reach, at any scale", () => {
    for (const scale of [1e-20, 1, 1e20]) {
      const total = (a: Scalar): tf.Scalar => {
        const b = tf.mul(scale, tf.tensor1d([1, 2, 2]));
        const matvec = (v: tf.Tensor) => times(matrix(a), v);
        return tf.sum(linearSolve({ matvec }, b, { solver: "cg", tolerance: 1e-12 }).value);
      };
      // x is b / a times a vector, so that the slope at 1 is −Σ x.
      const sum = total(one()).dataSync()[0] as number;
      expect((grad(total)(one()).dataSync()[0] as number) / sum).toBeCloseTo(-1, 4);
    }
  });

  it.each([1e-38, 1e-30, 1e-15, 1e15, 1e30])("is a scale of the function: %d", (scale) => {
    const scaled = (f: (x: tf.Tensor) => tf.Tensor) => (x: tf.Tensor) => tf.mul(scale, f(x));
    const energy = (x: tf.Tensor) => {
      const quadratic = tf.sum(tf.mul(x, tf.sub(tf.mul(0.5, times(matrix(one()), x)), three())));
      return tf.add(quadratic, tf.mul(0.025, tf.sum(tf.pow(x, 4))));
    };
    const root = [...rooted(one(), {}).value.dataSync()];
    const cube = (x: tf.Tensor) => tf.sub(tf.pow(x, 3), tf.tensor1d([2, 3]));
    const found: [string, { value: tf.Tensor; status: tf.Tensor }, number[]][] = [
      ...(["newton", "broyden"] as const).map((method): (typeof found)[number] => [
        method,
        rootFind(scaled(bent(one())), zero3(), { method }),
        root,
      ]),
      ...descents.map((method): (typeof found)[number] => [
        method,
        minimize(scaled(energy), zero3(), { method, tolerance: 1e-4 * scale }),
        root,
      ]),
      [
        "bisect",
        bisect(scaled(cube), tf.zeros([2]) as tf.Tensor, tf.fill([2], 5) as tf.Tensor),
        [Math.cbrt(2), Math.cbrt(3)],
      ],
    ];
    for (const [name, { value, status }, wanted] of found) {
      // Numbers below 1e-38 have fewer digits: a method may give up, and says so.
      if (scale > 1e-38) expect(`${name} ${word({ status })}`).toBe(`${name} converged`);
      if (word({ status }) !== "converged") continue;
      [...value.dataSync()].forEach((x, i) => {
        expect(x, name).toBeCloseTo(wanted[i] as number, 3);
      });
    }
  });

  it("is a scale at which curvatures overflow: newton-cg takes the steps that it takes at 1", () => {
    const steps = [1, 1e9, 1e10, 1e12, 1e13, 1e15].map((scale) => {
      const energy = (x: tf.Tensor) => {
        const bowl = tf.sum(tf.mul(x, tf.sub(tf.mul(0.5, tf.mul(x, [2, 3, 4])), [1, 2, 3])));
        return tf.mul(scale, tf.add(bowl, tf.mul(0.025, tf.sum(tf.pow(x, 4)))));
      };
      const options = { method: "newton-cg", tolerance: 1e-4 * scale } as const;
      return minimize(energy, zero3(), options).steps.dataSync()[0];
    });
    // Down the gradient alone they are nine.
    expect(steps).toEqual(steps.map(() => 4));
  });

  it("is a scale of the solution of an equation of motion", () => {
    for (const scale of [1e-38, 1e-20, 1e30]) {
      const start = tf.mul(scale, three()) as tf.Tensor;
      const options = { atol: 1e-6 * scale };
      const { values, status } = odeint(
        (y: tf.Tensor) => tf.neg(y),
        start,
        tf.tensor1d([0, 1]),
        options,
      );
      expect(word({ status })).toBe("converged");
      [1, 2, -1].forEach((y, i) => {
        expect((values.dataSync()[3 + i] as number) / scale).toBeCloseTo(y / Math.E, 3);
      });
    }
  });

  it("is a result that is not used: the other examples of a batch keep their gradients", () => {
    // x² = a has no root below 0.
    const guarded = (a: Scalar): tf.Scalar => {
      const { value, status } = rootFind((x: tf.Tensor) => tf.sub(tf.square(x), a), one());
      return tf.where(
        tf.equal(status, tf.scalar(0, "int32")),
        value,
        tf.zerosLike(value),
      ) as tf.Scalar;
    };
    const slopes = [...vmap(grad(guarded))(tf.tensor1d([4, -1])).dataSync()];
    expect(slopes[0]).toBeCloseTo(0.25, 5);
    expect(Math.abs(slopes[1] as number)).toBe(0);
  });

  it("is a minimum of no numbers", () => {
    for (const method of descents) {
      const found = minimize((x: tf.Tensor) => tf.sum(x), tf.zeros([0]) as tf.Tensor, { method });
      expect([word(found), found.steps.dataSync()[0], found.gradientNorm.dataSync()[0]]).toEqual([
        "converged",
        0,
        0,
      ]);
    }
  });
});
