import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { JitOptions } from "@legendre/core-tensor";
import { runUnits, type UnitLine } from "../shared/units.ts";
import { type Images, type Run, train } from "./experiment.ts";
import { grid, type MethodName, methodNames } from "./methods.ts";

const file = fileURLToPath(new URL("results.jsonl", import.meta.url));

/** The losses of one run of the grid after its last epoch, nats an image. */
interface GridResult {
  readonly trainLoss: number;
  readonly testLoss: number;
  readonly status: string;
}

/** Trains every method at every learning rate of its grid; finished ones are in `results.jsonl`. */
export async function runGrid(
  base: Omit<Run, "method" | "lr">,
  images: Images,
  options: {
    readonly smoke: boolean;
    readonly compile: boolean | JitOptions;
    readonly progress: (text: string) => void;
  },
): Promise<UnitLine<Run, GridResult>[]> {
  const units = methodNames.flatMap((method) =>
    grid[method].map((lr) => ({ name: `${method} lr ${lr}`, config: { ...base, method, lr } })),
  );
  return runUnits(
    units,
    async ({ config }) => {
      const { params, history, status } = await train(config, images, { compile: options.compile });
      for (const { kernel, bias } of params.layers) for (const t of [kernel, bias]) t.dispose();
      const last = history.findLast(({ kind }) => kind === "evaluate");
      return {
        trainLoss: last?.["trainLoss"] as number,
        testLoss: last?.["testLoss"] as number,
        status,
      };
    },
    { ...options, file },
  );
}

/** The learning rate of each method with the least training loss in the committed grid. */
export function bestRates(): Record<MethodName, number> {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as UnitLine<Run, GridResult>)
    .filter(({ result }) => result.status === "finished");
  const best = methodNames.map((method) => {
    const own = lines.filter(({ config }) => config.method === method);
    const [first, ...rest] = own;
    if (first === undefined) {
      throw new Error(`no learning rate of ${method} in ${file}; run the grid with --grid`);
    }
    const least = rest.reduce((a, b) => (b.result.trainLoss < a.result.trainLoss ? b : a), first);
    return [method, least.config.lr];
  });
  return Object.fromEntries(best) as Record<MethodName, number>;
}
