import { expectAllClose, expectNoLeak, expectSymmetric } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  type CurvatureOperator,
  fisherOperator,
  ggnOperator,
  hessianOperator,
} from "../../src/curvature/index.ts";
import {
  bernoulli,
  categorical,
  fvp,
  gaussian,
  ggnvp,
  hvp,
  random,
  treeScale,
} from "../../src/index.ts";
import { cg, dampedOperator } from "../../src/linalg/index.ts";
import { denseOf, type NetParams, net, params, size } from "./small-net.ts";

const key = random.key(3);
const labels = tf.tensor1d([1, 0, 1, 1, 0], "int32");
const v: NetParams = treeScale(0.5, params);
const loss = (p: NetParams): tf.Tensor => categorical().nll(net(p), labels);
const square = (outputs: tf.Tensor): tf.Tensor => tf.sum(tf.pow(outputs, 4));

const cases: [string, () => CurvatureOperator<NetParams>, () => NetParams][] = [
  ["hessian", () => hessianOperator(loss, params), () => hvp(loss, params, v)],
  ...[gaussian({ sd: 2 }), bernoulli(), categorical()].map(
    (l): [string, () => CurvatureOperator<NetParams>, () => NetParams] => [
      `ggn, ${l.name}`,
      () => ggnOperator(net, l, params),
      () => ggnvp(net, l, params, v),
    ],
  ),
  ["ggn, a loss", () => ggnOperator(net, square, params), () => ggnvp(net, square, params, v)],
  ...(
    [
      { fisher: "exact" },
      { fisher: "sampled", key },
      { fisher: "empirical", targets: labels },
    ] as const
  ).map((options): [string, () => CurvatureOperator<NetParams>, () => NetParams] => [
    `fisher, ${options.fisher}`,
    () => fisherOperator(net, categorical(), params, options),
    () => fvp(net, categorical(), params, v, options),
  ]),
];

describe.each(cases)("%s", (_name, make, product) => {
  it("has the products of the function, again and again", () => {
    const op = make();
    const expected = product();
    expectAllClose(op.matvec(v) as never, expected as never, { tolerance: 1e-6 });
    expectAllClose(op.rmatvec(v) as never, expected as never, { tolerance: 1e-6 });
    expect(op.shape).toEqual([size, size]);
    op.dispose();
    expect(() => op.matvec(v)).toThrow(expect.objectContaining({ code: "disposed" }));
  });

  it("is symmetric", async () => {
    const op = make();
    expectSymmetric(await denseOf(op), { tolerance: 1e-5 });
    op.dispose();
  });

  it("leaves no tensors once it is disposed", async () => {
    await expectNoLeak(() => {
      const op = make();
      tf.dispose([op.matvec(v), op.matvec(v)] as never);
      op.dispose();
    });
    await expectNoLeak(() => tf.tidy(() => make().matvec(v) as never), 20);
  });
});

it("refuses a direction that does not fit", () => {
  const op = ggnOperator(net, gaussian(), params);
  expect(() => op.matvec({ ...v, c: v.a } as never)).toThrow(
    expect.objectContaining({ code: "structure" }),
  );
  op.dispose();
  expect(() => fisherOperator(net, gaussian(), params, { fisher: "sampled" })).toThrow(
    /fisherOperator: .*give \{ key \}/,
  );
});

it("is what a solver takes: a damped Gauss-Newton step", () => {
  const op = ggnOperator(net, categorical(), params);
  const damped = dampedOperator(op, 0.1);
  const { value, status } = cg(damped, v);
  expect(status).toBe("converged");
  expectAllClose(damped.matvec(value) as never, v as never, { tolerance: 1e-4 });
  op.dispose();
});
