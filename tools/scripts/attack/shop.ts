import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { loadReturns, protocolTask, type ReturnsData } from "@legendre/graph-returns";
import { runCli } from "@legendre/graph-returns/cli";
import { boosting, graphModel, onFeatures, saveReturnsModel } from "@legendre/graph-returns/models";

/** A generated shop on disk, with two models of it. */
export interface Shop {
  readonly tables: string;
  readonly graph: string;
  readonly boosted: string;
  /** The `n`-th of many lines of orders. */
  readonly line: (n: number) => { customer: string; variant: string };
}

/** Makes a shop of so many purchases in a folder, or takes the one that is there. */
export async function shopIn(
  folder: string,
  edges: number,
  say: (text: string) => void,
): Promise<Shop> {
  mkdirSync(folder, { recursive: true });
  const [tables, graph, boosted] = [
    join(folder, "tables"),
    join(folder, "graph.safetensors"),
    join(folder, "boosting.safetensors"),
  ];
  if (!existsSync(tables)) {
    say(`generating a shop of ${edges} purchases`);
    const quiet = { print: () => undefined, note: () => undefined };
    await runCli(["generate", tables, "--edges", `${edges}`, "--seed", "1"], quiet);
  }
  const data = await loadReturns(tables, { allowPartial: true });
  const task = protocolTask(data);
  if (!existsSync(graph)) {
    say("fitting a graph model");
    await saveReturnsModel(graph, await graphModel({ epochs: 1 }).fit(task));
  }
  if (!existsSync(boosted)) {
    say("fitting boosted trees");
    const plan = onFeatures(boosting({ trees: 50 }), { encodings: true });
    await saveReturnsModel(boosted, await plan.fit(task));
  }
  return { tables, graph, boosted, line: lines(data) };
}

function lines({ nodes, splits }: ReturnsData): Shop["line"] {
  const { customer, variant } = splits.testing.edges;
  return (n) => ({
    customer: `${nodes["customer"]!.ids[customer[n % customer.length]!]}`,
    variant: `${nodes["variant"]!.ids[variant[(n * 7) % variant.length]!]}`,
  });
}
