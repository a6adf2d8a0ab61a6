import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  adam,
  bernoulli,
  fit,
  isLegendreError,
  treeDispose,
  treeLeaves,
} from "@legendre/core-tensor";
import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { plantedReturns } from "../../src/generator/index.ts";
import { protocolTask } from "../../src/index.ts";
import {
  evaluate,
  type GraphParams,
  graphModel,
  graphProblem,
  type InputTensors,
  loadReturnsModel,
  saveReturnsModel,
} from "../../src/models/index.ts";
import { scorer } from "../../src/serve/index.ts";

const data = plantedReturns({ model: "who-else", customers: 200, variants: 100 });
const task = protocolTask(data, { protocol: "label-aware" });
const { nll } = bernoulli();
// Two passes: Adam makes much of what rounding leaves of small gradients, and runs drift apart.
const [folds, epochs, lr] = [2, 2, 0.01];

describe("graphProblem", () => {
  it("with Adam's steps is what graphModel does", async () => {
    const options = { folds, units: 8, encoder: { hidden: [8, 8] } };
    const problem = graphProblem(task, options, { seed: 3 });
    const { params } = await fit<GraphParams, InputTensors>({
      params: problem.init(),
      data: problem.data,
      epochs,
      compile: true,
      optimizer: adam({ lr, weightDecay: 0 }) as never,
      loss: (p, batch) => nll(problem.logits(p, batch), batch.y),
    });
    const mine = await (await problem.fitted(params)).predict(data, task.test);
    // Patience over all epochs, and the last one is kept where it is the best.
    const model = graphModel({ ...options, lr, weightDecay: 0, epochs });
    const fitted = await model.fit(task, { seed: 3 });
    expect(fitted.summary.rounds).toBe(epochs);
    const theirs = await fitted.predict(data, task.test);
    const gap = Math.max(...mine.map((p, i) => Math.abs(p - theirs[i]!)));
    expect(gap).toBeLessThan(1e-5);
    problem.dispose();
  });

  it("holds out a fold of the training purchases and those of validation, and no batch has them", () => {
    const problem = graphProblem(task, { folds });
    const counts = Array.from({ length: problem.data.perEpoch }, (_, batch) => {
      const given = problem.data.at({ epoch: 0, batch }) as InputTensors;
      const [count] = given.y.shape;
      treeDispose(given as never);
      return count!;
    });
    const held = problem.heldOut.map(({ y }) => y.shape[0]!);
    expect(held).toHaveLength(2);
    expect(held[1]).toBe(task.validation.edges.length);
    expect(counts.reduce((a, b) => a + b, 0) + held[0]!).toBe(task.train.edges.length);
    problem.dispose();
  });

  it("makes models that are saved, loaded and served, of a narrower decoder too", async () => {
    const problem = graphProblem(task, { folds, units: 8 });
    const { encoder, decoder } = problem.init();
    const half = (w: tf.Tensor, axis: 0 | 1): tf.Tensor =>
      axis === 0 ? tf.slice(w, [0, 0], [4, w.shape[1]!]) : tf.slice(w, [0, 0], [w.shape[0]!, 4]);
    const narrow: GraphParams = {
      encoder,
      decoder: {
        ...decoder,
        customer: half(decoder.customer, 1),
        variant: half(decoder.variant, 1),
        bias: tf.zeros([4]),
        out: half(decoder.out, 0),
      },
    };
    const fitted = await problem.fitted(narrow, {
      rounds: 7,
      status: "stopped",
      validationLogLoss: [0.5],
    });
    expect(fitted.summary.rounds).toBe(7);
    const path = join(mkdtempSync(join(tmpdir(), "graph-problem-")), "model.safetensors");
    await saveReturnsModel(path, fitted);
    const loaded = await loadReturnsModel(path);
    const [a, b] = [await evaluate(fitted, task), await evaluate(loaded, task)];
    expect(b.logLoss).toBe(a.logLoss);
    const shop = await scorer(fitted, data);
    const { customer, variant } = data.splits.testing.edges;
    const line = {
      customer: data.nodes["customer"]!.ids[customer[0]!]!,
      variant: data.nodes["variant"]!.ids[variant[0]!]!,
    };
    const [{ probability } = { probability: Number.NaN }] = await shop.score([line]);
    expect(probability).toBeGreaterThan(0);
    await shop.dispose();
    problem.dispose();
  });

  it("frees what it holds, and checks its options", async () => {
    await expectNoLeak(async () => {
      const problem = graphProblem(task, { folds, units: 4, encoder: { hidden: [4] } });
      const params = problem.init();
      treeDispose(params as never);
      problem.dispose();
    });
    expect(treeLeaves(graphProblem(task).init() as never).length).toBeGreaterThan(0);
    const codeOf = (options: object): string => {
      try {
        graphProblem(task, options);
        return "none";
      } catch (error) {
        return isLegendreError(error) ? error.code : String(error);
      }
    };
    expect([{ units: 0 }, { lr: 1 }, { cold: 2 }].map(codeOf)).toEqual([
      "option",
      "option",
      "option",
    ]);
  });
});
