import { treeLeaves } from "@legendre/core-tensor";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  blockWoodbury,
  chance,
  exactFisher,
  fishlegSurgeon,
  kfacObs,
  layerObc,
  magnitude,
  mFac,
  obd,
  type PruneOptions,
  type PruningMethod,
  prune,
  sparseGpt,
  wanda,
} from "../../src/surgeon/index.ts";
import type { Rows } from "./quadratic.ts";
import { forward, type Net, smallNet } from "./small-net.ts";

const methods: readonly PruningMethod[] = [
  fishlegSurgeon({ damping: 1e-2, pretrain: 30, refine: 10 }),
  blockWoodbury({ block: 8, gradients: 64, damping: 1e-4 }),
  exactFisher({ damping: 1e-2, examples: 64 }),
  layerObc({ batches: 2 }),
  obd({ examples: 64 }),
  kfacObs({ batches: 2, damping: 1e-2 }),
  mFac({ gradients: 64, damping: 1e-3 }),
  sparseGpt({ batches: 2, block: 2 }),
  wanda({ batches: 2 }),
  magnitude(),
  chance(),
];

describe.each(methods.map((method) => [method.name, method] as const))("%s", (_, method) => {
  it("reaches the sparsity with exact zeros, never worse than no compensation", async () => {
    const problem = smallNet();
    const { params, mask, report } = await prune({
      ...problem,
      method,
      sparsity: 0.5,
      substeps: 2,
    });
    expect(report.sparsity).toBeCloseTo(0.5, 2);
    expect(report.status).toBe("finished");
    for (const step of report.steps) {
      expect(step.after).toBeLessThanOrEqual(step.tried.none as number);
      expect(step.tried.none).toBeDefined();
    }
    const [values, kept] = [params, mask].map((tree) =>
      treeLeaves<tf.Tensor>(tree).flatMap((l) => [...l.dataSync()]),
    );
    values?.forEach((value, i) => {
      if (kept?.[i] === 0) expect(value).toBe(0);
    });
    const dead = kept?.filter((value) => value === 0).length;
    expect(dead).toBe(
      Math.round(0.5 * report.layers.filter((l) => l.prunable).reduce((a, l) => a + l.weights, 0)),
    );
    const { x, y } = problem.heldOut as Rows;
    const loss = (at: Net): number =>
      tf.tidy(() => problem.likelihood.nll(forward(at, x), y).dataSync()[0] as number);
    expect(report.final / loss(params)).toBeCloseTo(1, 5);
    expect(report.dense / loss(problem.params)).toBeCloseTo(1, 5);
    tf.dispose([params, mask] as never);
  });
});

it("leaks nothing", async () => {
  const problem = smallNet();
  const run = async (): Promise<void> => {
    const { params, mask, state } = await prune({
      ...problem,
      method: fishlegSurgeon({ damping: 1e-2, pretrain: 3, refine: 2 }),
      sparsity: 0.5,
      substeps: 2,
      levels: 2,
      firstOrder: true,
    });
    tf.dispose([params, mask, state] as never);
  };
  await run();
  await expectNoLeak(run, 3);
});

describe("recalibrate", () => {
  /** The small net with an offset at the end as state: the mean output that the targets have and the params have not. */
  const withState = () => {
    const { params, likelihood, data, heldOut, outputs } = smallNet();
    const { x, y } = data.at({ epoch: 0, batch: 0 }) as Rows;
    type State = { readonly mean: tf.Tensor };
    const calls: { readonly given: number[] }[] = [];
    const recalibrate = async (params: Net): Promise<State> => {
      const missing = tf.tidy(() => tf.mean(tf.sub(y, forward(params, x)), 0));
      calls.push({ given: [...missing.dataSync()] });
      return { mean: missing };
    };
    const net: PruneOptions<Net, Rows, State> = {
      params,
      likelihood,
      data,
      heldOut,
      outputs: (p, batch, state) => tf.add(outputs(p, batch, {}), state.mean) as tf.Tensor,
      state: { mean: tf.zeros([3]) },
      recalibrate,
      sparsity: 0.5,
      substeps: 2,
    };
    return { net, calls, recalibrate };
  };

  it("is done for each candidate of the gate, and the state goes on with the best of them", async () => {
    const { net, calls, recalibrate } = withState();
    const method = blockWoodbury({ block: 8, gradients: 64, damping: 1e-4 });
    const { params, mask, state, report } = await prune({ ...net, method });
    // Joint and single compensations of two scales each, and none, in both removals.
    expect(calls.length).toBe(10);
    const found = await recalibrate(params);
    expectAllClose(state.mean, found.mean, { tolerance: 1e-6 });
    const [first, second] = report.steps;
    expect(second?.before).toBe(first?.after);
    expect(report.final).toBe(second?.after);
    tf.dispose([params, mask, state, found] as never);
  });

  it("may give back the state it is given, and leaks nothing", async () => {
    const { net } = withState();
    const run = async (
      recalibrate: (p: Net, s: { mean: tf.Tensor }) => Promise<{ mean: tf.Tensor }>,
    ) => {
      const pruned = await prune({ ...net, method: magnitude(), recalibrate });
      tf.dispose([pruned.params, pruned.mask, pruned.state] as never);
    };
    await expectNoLeak(() => run(async (_, state) => state), 3);
    await expectNoLeak(() => run(async (_, state) => ({ mean: tf.clone(state.mean) })), 3);
    let left = 7;
    const failing = async (_: Net, state: { mean: tf.Tensor }) => {
      if (left-- === 0) throw new Error("no more");
      return { mean: tf.clone(state.mean) };
    };
    await expectNoLeak(async () => {
      left = 7;
      const method = blockWoodbury({ block: 8, gradients: 64, damping: 1e-4 });
      await expect(prune({ ...net, method, recalibrate: failing })).rejects.toThrow("no more");
    }, 2);
  });
});
