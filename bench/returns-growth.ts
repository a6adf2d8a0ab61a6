/** What grows with a shop from a thousand to ten million purchases: time and peak memory of a process for each stage. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  adam,
  applyUpdates,
  bernoulliCrossEntropy,
  jit,
  valueAndGrad,
} from "@legendre/core-tensor";
import { type HeteroGraph, relation, sampleNeighbours } from "@legendre/graph-returns";
import { writeReturns } from "@legendre/graph-returns/generator";
import {
  decodeEdges,
  graphEncoder,
  initDecoder,
  messageGraph,
  purchaseEnds,
  rowRandom,
} from "@legendre/graph-returns/models";
import { type Scalar, type Tensor, tensor } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { compareGrowth } from "./shared/growth.ts";
import { uniformValues } from "./shared/values.ts";

/** Stages, with the greatest size that is measured: full batches keep all activations. */
const stages = {
  generate: { most: 1e7, says: "generating a shop, and writing its six tables" },
  graph: { most: 1e7, says: "the graph of purchases, both ways" },
  sample: { most: 1e7, says: "neighbours of 4096 purchases in that graph, ten a node, two rounds" },
  step: { most: 1e6, says: "a full-batch training step, 16 features" },
} as const;
type Stage = keyof typeof stages;

const flags = benchFlags({
  stage: {
    type: "string",
    help: "do this stage once, and print milliseconds and the peak in bytes",
  },
  edges: { type: "integer", help: "purchases of that stage", default: 1000 },
});

/** As many customers and variants a purchase as the published tables have, bought at random. */
function shop(edges: number): HeteroGraph {
  const [customers, variants] = [Math.ceil(0.59 * edges), Math.ceil(0.32 * edges)];
  const { uniform } = rowRandom(1);
  const ends = (count: number) =>
    Int32Array.from({ length: edges }, () => Math.floor(uniform() ** 2 * count));
  const edgeIds = Int32Array.from({ length: edges }, (_, e) => e);
  const purchase = relation({
    name: "purchase",
    from: "customer",
    to: "variant",
    edgeIds,
    sources: customers,
    targets: variants,
    source: ends(customers),
    target: ends(variants),
  });
  return { nodes: { customer: customers, variant: variants }, relations: { purchase } };
}

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

async function step(graph: HeteroGraph): Promise<() => Promise<void>> {
  const width = 16;
  const messages = messageGraph(graph);
  const x = Object.fromEntries(
    Object.entries(graph.nodes).map(([kind, n]) => [
      kind,
      tensor(uniformValues(1, n * width), [n, width]),
    ]),
  );
  const { source, target } = graph.relations["purchase"]!;
  const ends = purchaseEnds(source, target, [graph.nodes["customer"]!, graph.nodes["variant"]!]);
  const y = tensor(
    uniformValues(8, source.length).map((v) => Number(v > 0)),
    [source.length],
  );
  const encoder = graphEncoder({ hidden: [width, width] });
  const shape = {
    relations: messages.relations.map(({ name, from, to }) => ({ name, from, to })),
    widths: { customer: width, variant: width },
  };
  const draws = rowRandom(2);
  const params = {
    encoder: encoder.init(draws, shape),
    decoder: initDecoder(draws, { customer: width, variant: width, units: 32, factors: 0 }),
  };
  const optimizer = adam({ lr: 1e-3 });
  let at = { params, state: optimizer.init(params) as unknown };
  const run = jit((now: typeof at) => {
    const loss = (p: typeof params): Scalar => {
      const h = encoder.apply(p.encoder, messages, x);
      const logits = decodeEdges(p.decoder, h["customer"]!, h["variant"]!, ends);
      return bernoulliCrossEntropy(logits as Tensor, y);
    };
    const { grads } = valueAndGrad(loss)(now.params);
    const { updates, state } = optimizer.update(grads, now.state as never, now.params, {});
    return { params: applyUpdates(now.params, updates), state: state as unknown };
  });
  return async () => {
    at = await run(at);
  };
}

/** The milliseconds of a stage, after what it needs was made. */
async function measured(stage: Stage, edges: number): Promise<number> {
  if (stage === "generate") {
    const folder = mkdtempSync(join(tmpdir(), "returns-"));
    try {
      return await timed(() => writeReturns(folder, { edges }));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  if (stage === "graph") return timed(() => shop(edges));
  const graph = shop(edges);
  if (stage === "sample") {
    const { source, target } = graph.relations["purchase"]!;
    const chosen = source.subarray(0, 4096);
    const seeds = {
      customer: Int32Array.from(new Set(chosen)),
      variant: Int32Array.from(new Set(target.subarray(0, 4096))),
    };
    const draw = () => sampleNeighbours(graph, { seeds, fanout: [10, 10] });
    draw();
    return timed(draw);
  }
  const once = await step(graph);
  await once();
  return timed(once);
}

if (flags.stage !== undefined) {
  const ms = await measured(flags.stage as Stage, flags.edges);
  process.stdout.write(`${ms} ${process.resourceUsage().maxRSS * 1024}\n`);
} else {
  const known = new Map<string, readonly number[]>();
  /** One process for both figures of a stage and size. */
  const child = (stage: Stage, edges: number): readonly number[] => {
    const key = `${stage} ${edges}`;
    const file = fileURLToPath(import.meta.url);
    const args = [...process.execArgv, file, "--stage", stage, "--edges", String(edges)];
    const lines = (): string[] =>
      execFileSync(process.execPath, args, { encoding: "utf8" }).trim().split("\n");
    const found = known.get(key) ?? lines().at(-1)!.split(" ").map(Number);
    known.set(key, found);
    return found;
  };
  for (const stage of Object.keys(stages) as Stage[]) {
    const { most, says } = stages[stage];
    const sizes = [1e3, 1e4, 1e5, 1e6, 1e7].filter((edges) => edges <= most);
    for (const [i, unit] of (["ms", "bytes"] as const).entries()) {
      const workload = (edges: number) => ({
        title: `${says}: ${unit === "ms" ? "time" : "peak memory"}, ${edges} purchases`,
        ours: () => child(stage, edges)[i],
        unit,
        reports: true,
        rounds: 1,
      });
      const row = `${stage}, ${unit}`;
      await compare({ ...workload(flags.smoke ? 1e3 : 1e5), name: "returns-growth", row }, flags);
      const growth = { name: "returns-growth", row, axis: "purchases", values: sizes, workload };
      await compareGrowth(growth, { ...flags, runs: 1 });
    }
  }
}
