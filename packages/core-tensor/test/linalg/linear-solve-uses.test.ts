import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { decodeProgram, encodeProgram } from "../../src/graph/index.ts";
import {
  grad,
  type HostArray,
  hostArray,
  jit,
  jvp,
  runReference,
  runTfjs,
  spec,
  trace,
} from "../../src/index.ts";
import {
  type LinearOperator,
  linearSolve,
  operatorFromMatrix,
  readSolution,
} from "../../src/linalg/index.ts";
import { expectRelative } from "../fixtures/solvers/relative.ts";
import values from "../fixtures/solvers/values.json" with { type: "json" };

const { size: n, right, cases } = values.linear;
const b = tf.tensor1d(right) as tf.Tensor;
const solvers = ["cg", "minres", "fgmres", "bicgstab"] as const;
const product = (a: tf.Tensor, v: tf.Tensor): tf.Tensor => tf.sum(tf.mul(a, v), 1);

describe("linearSolve", () => {
  it("has the hypergradient of a ridge penalty that the closed form has, to 1e-10", async () => {
    const { x, y, test, wanted, penalty, hypergradient } = values.ridge;
    const slope = grad(([lambda, inputs, outputs, unseen, targets]: readonly tf.Tensor[]) => {
      const gram = tf.matMul(inputs as tf.Tensor2D, inputs as tf.Tensor2D, true);
      const matvec = (v: tf.Tensor) =>
        tf.add(tf.matMul(gram, v as tf.Tensor2D), tf.mul(lambda as tf.Tensor, v));
      const moments = tf.matMul(inputs as tf.Tensor2D, outputs as tf.Tensor2D, true) as tf.Tensor;
      const { value } = linearSolve({ matvec }, moments, { solver: "cg", tolerance: 1e-14 });
      const error = tf.sub(tf.matMul(unseen as tf.Tensor2D, value as tf.Tensor2D), targets!);
      return tf.mul(tf.fill([], 0.5), tf.sum(tf.square(error))) as tf.Scalar;
    });
    const given = [
      hostArray([penalty], []),
      hostArray(x, [30, 6]),
      hostArray(y, [30, 1]),
      hostArray(test, [20, 6]),
      hostArray(wanted, [20, 1]),
    ];
    const compiled = jit((...all: tf.Tensor[]) => slope(all)[0]!, { precision: "float64" });
    expectRelative((await compiled(...given)).data, [hypergradient], 1e-10);
    const program = trace(
      (...all: tf.Tensor[]) => slope(all)[0]!,
      ...given.map((g) => spec(g.shape)),
    );
    expectRelative((runReference(program, ...given) as HostArray).data, [hypergradient], 1e-10);
    await compiled.dispose();
  });

  it("keeps its derivative in a program that was saved, up to the Hessian times a vector", () => {
    // (A + λ)⁻¹ b for the diagonal A has the derivatives −b / (a + λ)² and 2 b / (a + λ)³.
    const [diagonal, vector] = [
      [1, 3],
      [2, 4],
    ] as const;
    const solved = (damping: tf.Tensor): tf.Tensor => {
      const matvec = (v: tf.Tensor) =>
        tf.add(tf.mul(tf.tensor1d([...diagonal]), v), tf.mul(damping, v));
      return tf.sum(linearSolve({ matvec }, tf.tensor1d([...vector]) as tf.Tensor).value);
    };
    const saved = decodeProgram(encodeProgram(trace(solved, spec([]))));
    const again = (damping: tf.Tensor) => runTfjs(saved, damping) as tf.Scalar;
    const at = tf.scalar(1) as tf.Tensor;
    const one = tf.scalar(1) as tf.Tensor;
    const [first, second] = [1, 2].map((order) =>
      vector.reduce(
        (sum, y, i) => sum + ((order === 1 ? -1 : 2) * y) / (diagonal[i]! + 1) ** (order + 1),
        0,
      ),
    );
    expectAllClose(grad(again)(at), [first!], { tolerance: 1e-4 });
    expectAllClose(jvp(again, at, one).tangent, [first!], { tolerance: 1e-4 });
    expectAllClose(jvp(grad(again), at, one).tangent, [second!], { tolerance: 1e-4 });
    const twice = grad((damping: tf.Tensor) => grad(again)(damping) as tf.Scalar);
    expectAllClose(twice(at), [second!], { tolerance: 1e-4 });
  });

  it("uses rmatvec where the operator has one", () => {
    let calls = 0;
    const a = tf.tensor(cases.general.matrix, [n, n]);
    const op: LinearOperator<tf.Tensor> = {
      matvec: (v) => product(a, v),
      rmatvec: (u) => {
        calls++;
        return tf.sum(tf.mul(a, tf.expandDims(u, 1)), 0);
      },
    };
    const { value } = linearSolve(op, b, { transpose: true });
    expect(calls).toBeGreaterThan(1);
    expectAllClose(value, cases.general.transposed, { tolerance: 1e-4 });
  });

  it("refuses arguments that do not fit", () => {
    const code = (c: string) => expect.objectContaining({ code: c });
    const op = operatorFromMatrix(tf.eye(n) as tf.Tensor);
    const three = tf.zeros([3]) as tf.Tensor;
    expect(() => linearSolve(op, three)).toThrow(code("shape"));
    expect(() => linearSolve(operatorFromMatrix(tf.ones([3, 2]) as tf.Tensor), three)).toThrow(
      code("shape"),
    );
    expect(() => linearSolve(op, b, { x0: three })).toThrow(code("shape"));
    expect(() => linearSolve({ matvec: () => three }, b)).toThrow(code("shape"));
    expect(() => linearSolve(op, b, { solver: "lu" as "cg" })).toThrow(code("option"));
    expect(() => linearSolve(op, b, { tolerance: -1 })).toThrow(code("option"));
    expect(() => linearSolve(op, b, { restart: 0 })).toThrow(code("option"));
    expect(() => linearSolve(op, b, { tolerence: 1 } as object)).toThrow(/"tolerance"/);
    expect(() => linearSolve(op, b, { slover: "cg" } as object)).toThrow(/"solver"/);
    const reads = { matvec: (v: tf.Tensor) => tf.mul(v, v.dataSync()[0]!) };
    expect(() =>
      grad((x: tf.Tensor) => tf.sum(linearSolve(reads, x).value) as tf.Scalar)(b),
    ).toThrow(code("tracing"));
  });

  it("solves the empty system", () => {
    const empty = tf.zeros([0]) as tf.Tensor;
    for (const solver of solvers) {
      const { status, value } = readSolution(linearSolve({ matvec: (v) => v }, empty, { solver }));
      expect([status, value.size]).toEqual(["converged", 0]);
    }
  });
});
