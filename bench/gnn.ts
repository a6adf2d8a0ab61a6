/** A training step of two SAGE layers and a decoder of purchases, full batch, against PyTorch. */
import {
  adam,
  applyUpdates,
  bernoulliCrossEntropy,
  treeDispose,
  valueAndGrad,
} from "@legendre/core-tensor";
import { csr, csrTranspose } from "@legendre/core-tensor/sparse";
import {
  decodeEdges,
  graphEncoder,
  type MessageGraph,
  purchaseEnds,
} from "@legendre/graph-returns/models";
import { startEngine } from "@repo/cli";
import { type Scalar, type Tensor, tensor } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { compareOnXla } from "./shared/on-xla.ts";
import { purchases, uniforms } from "./shared/purchases.ts";
import { layerValues, uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { run } = await startEngine(flags.engine);

for (const edges of flags.smoke ? [2_000] : [100_000, 1_000_000]) {
  const { customers, variants, customerOf, variantOf } = purchases(edges);
  const bought = csr({ rows: variantOf, columns: customerOf }, { shape: [variants, customers] });
  const graph: MessageGraph = {
    nodes: { customer: customers, variant: variants },
    relations: [
      { name: "out", from: "customer", to: "variant", matrix: bought },
      { name: "back", from: "variant", to: "customer", matrix: csrTranspose(bought) },
    ],
  };
  // Seven purchases of ten are learned from; all carry messages.
  const chosen = uniforms(9, edges);
  const taken = (of: Int32Array): Int32Array => of.filter((_, e) => chosen[e]! < 0.7);
  const learned = taken(customerOf);
  const ends = purchaseEnds(learned, taken(variantOf), [customers, variants]);
  const y = tensor(
    uniformValues(8, learned.length).map((v) => Number(v > 0)),
    [learned.length],
  );
  for (const width of flags.smoke ? [5] : [32, 64]) {
    const hidden = flags.smoke ? 8 : 64;
    const x = {
      customer: tensor(uniformValues(1, customers * width), [customers, width]),
      variant: tensor(uniformValues(2, variants * width), [variants, width]),
    };
    let seed = 10;
    const next = (from: number, to: number) => layerValues(seed++, from, to);
    const layer = (from: number) => ({
      self: { customer: next(from, hidden), variant: next(from, hidden) },
      relations: {
        out: { kernel: next(from, hidden).kernel },
        back: { kernel: next(from, hidden).kernel },
      },
    });
    const start = {
      encoder: { layers: [layer(width), layer(hidden)] },
      decoder: {
        customer: next(hidden, hidden).kernel,
        variant: next(hidden, hidden).kernel,
        bias: next(hidden, hidden).bias,
        out: next(hidden, 1).kernel,
        outBias: next(hidden, 1).bias,
      },
    };
    type Params = typeof start;
    const encoder = graphEncoder({ hidden: [hidden, hidden] });
    const optimizer = adam({ lr: 1e-3 });
    const oneTraced = (params: Params, state: unknown) => {
      const loss = (p: Params): Scalar => {
        const h = encoder.apply(p.encoder, graph, x);
        const logits = decodeEdges(p.decoder, h["customer"]!, h["variant"]!, ends);
        return bernoulliCrossEntropy(logits, y);
      };
      const { value, grads } = valueAndGrad(loss)(params);
      const { updates, state: after } = optimizer.update(grads, state as never, params, {});
      return { value, params: applyUpdates(params, updates), state: after };
    };
    const sizes = [edges, width, hidden].map(String);
    await compareOnXla(
      {
        name: "gnn",
        row: `E = ${edges}, F = ${width}`,
        title: `training step of two SAGE layers, ${edges} purchases, ${width} features`,
        step: oneTraced,
        carried: { params: start, state: optimizer.init(start) },
        rest: [],
        byHand: { id: "jax", program: "gnn_jax.py", args: sizes },
        rounds: edges > 100_000 ? 7 : 21,
      },
      flags,
    );
    const step = run(oneTraced);
    let params = start;
    let state: unknown = optimizer.init(start);
    const oneStep = async (): Promise<number> => {
      const done = await step(params, state);
      treeDispose([params, state]);
      ({ params, state } = done);
      const loss = (done.value as Tensor).dataSync()[0] as number;
      done.value.dispose();
      return loss;
    };
    const check: number[] = [];
    for (let i = 0; i < 3; i++) check.push(await oneStep());
    await compare(
      {
        name: "gnn",
        row: `E = ${edges}, F = ${width}`,
        title: `SAGE step, ${edges} purchases, ${width} features, ${hidden} hidden`,
        ours: oneStep,
        check,
        peers: ["torch_sparse", "csr", "gather"].map((way) => ({
          id: way,
          program: "gnn.py",
          args: [way, ...sizes],
        })),
        goals: [
          { against: ["torch_sparse", "csr"], atMost: 1.3, aim: 0.9 },
          { against: "gather", atMost: 0.3 },
        ],
        items: { count: edges, unit: "edges" },
        ...(edges > 100_000 ? { rounds: 7 } : {}),
      },
      flags,
    );
    treeDispose([params, state, x]);
  }
  treeDispose([bought, ends, y]);
}
