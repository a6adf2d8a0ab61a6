import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  applyUpdates,
  type GradientTransform,
  gaussian,
  jit,
  random,
  treeLeaves,
  valueAndGrad,
} from "@legendre/core-tensor";
import * as optim from "@legendre/core-tensor/optim";
import * as fishleg from "@legendre/fishleg";
import * as rivals from "@legendre/fishleg/rivals";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { methods } from "../xla-cluster/methods.ts";
import { methodOf } from "../xla-cluster/one-program.ts";
import { optimisers } from "../xla-cluster/regression.ts";
import { write } from "../xla-cluster/write.ts";

type Params = {
  readonly layers: readonly { readonly kernel: tf.Tensor; readonly bias: tf.Tensor }[];
};

const outputs = ({ layers: [layer] }: Params, { x }: { readonly x: tf.Tensor }): tf.Tensor =>
  tf.add(tf.matMul(x, layer!.kernel), layer!.bias);
const network = { outputs, likelihood: gaussian() };

/** Whether a function makes an optimiser of a learning rate, and of a network where it asks for one. */
function makesOptimiser(make: unknown): boolean {
  return [{ lr: 0.01 }, { lr: 0.01, ...network }].some((options) => {
    try {
      const made = (make as (options: object) => Partial<GradientTransform<Params>>)(options);
      // Functions that return a promise are of another kind, and what they say of these options is not asked for.
      if (made instanceof Promise) made.catch(() => {});
      return typeof made.init === "function" && typeof made.update === "function";
    } catch {
      return false;
    }
  });
}

it("takes steps of every optimiser that the packages export", () => {
  const exported = [optim, fishleg, rivals].flatMap((entry) =>
    // Stages of optimisers leave the rate to others.
    Object.entries(entry).flatMap(([name, make]) =>
      !name.startsWith("scaleBy") && makesOptimiser(make) ? [name] : [],
    ),
  );
  expect(Object.keys(optimisers).sort()).toEqual([...new Set(exported)].sort());
  expect(Object.keys(methods)).toEqual([
    ...Object.keys(optimisers),
    "gaussNewton",
    "graph",
    "maml",
  ]);
});

describe("the steps of an optimiser as one program", () => {
  const x = random.normal(random.key(1), [64, 3]);
  const y = tf.tanh(tf.matMul(x, random.normal(random.key(2), [3, 2])));
  const loss = (p: Params, u: tf.Tensor, v: tf.Tensor): tf.Scalar =>
    tf.mean(tf.squaredDifference(outputs(p, { x: u }), v));
  const start = { layers: [{ kernel: tf.fill([3, 2], 0.1), bias: tf.zeros([2]) }] };
  const own = { ...network, lr: 0.1, damping: 0.1 };
  const aux = { every: 3 } as const;

  it.each([
    ["without phases", () => optim.adam({ lr: 0.1 })],
    ["that learns at each third step", () => fishleg.fishleg({ ...own, aux })],
    ["with two periods", () => rivals.kfac({ ...own, factorsEvery: 2, inversesEvery: 3 })],
  ] as const)("are those of a loop: one %s", async (_, make) => {
    const optimizer = make() as never as GradientTransform<Params>;
    const key = random.key(7);
    const { step, ...begun } = methodOf(optimizer, loss, start, { x, y, batch: 64, key });
    const compiled = jit(step as never) as never as (...given: unknown[]) => Promise<typeof begun>;
    let now: Pick<typeof begun, "params" | "state"> = begun;
    for (let at = 1; at < 14; at++) now = await compiled(now.params, now.state, x, y);

    let [params, state, keys] = [start as Params, optimizer.init(start), key];
    for (let at = 0; at < 14; at++) {
      const [here, next] = random.split(keys, 2) as [random.Key, random.Key];
      const { value, grads } = valueAndGrad((p: Params) => loss(p, x, y))(params);
      const extra = { batch: { x, y }, value, step: at, key: here };
      const { updates, state: after } = optimizer.update(grads, state, params, extra);
      [params, state, keys] = [applyUpdates(params, updates), after, next];
    }
    const [got, expected] = [now.params, params].map((tree) =>
      treeLeaves(tree as Params).flatMap((leaf) => [...leaf.dataSync()]),
    );
    for (const [i, value] of expected!.entries()) expect(got![i]).toBeCloseTo(value, 5);
  });

  it("says so where phases do not come back", () => {
    const optimizer = { ...optim.sgd({ lr: 0.1 }), phase: (step: number) => step };
    const given = { x, y, batch: 64, key: random.key(0) };
    expect(() => methodOf(optimizer as never, loss, start, given)).toThrow("have no period below");
  });
});

/** A Python that has JAX, where one is named: what is there by chance may be slow. */
const python = process.env["LEGENDRE_PYTHON"];
const title = "takes the same steps on one device and on eight (needs jax)";
if (python === undefined) it.skip(title, () => {});
else {
  it(title, { timeout: 600_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "legendre-xla-cluster-"));
    try {
      // One of each kind; the command takes all.
      const names = ["adam", "fishleg", "graph", "kfac", "maml"];
      for (const name of names) {
        await write(name, { rows: 64, batch: 32, shards: 2 }, random.key(0), join(folder, name));
      }
      const script = fileURLToPath(new URL("../xla-cluster/compare.py", import.meta.url));
      const source = fileURLToPath(new URL("../../python/legendre-xla/src", import.meta.url));
      const given = [script, folder, "--steps", "12", "--quick"];
      // Machine code that is not optimised takes a third of the time to make.
      const flags = "--xla_backend_optimization_level=0";
      const env = { ...process.env, PYTHONPATH: source, XLA_FLAGS: flags };
      const { status, stdout, stderr } = spawnSync(python, given, { env, encoding: "utf8" });
      expect(stderr).not.toContain("beyond");
      expect(status).toBe(0);
      expect(stdout.split("\n").filter((line) => line.startsWith("| "))).toHaveLength(
        2 + names.length,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
