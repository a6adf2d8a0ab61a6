import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { hostArray } from "@legendre/core-tensor";
import type { FieldProblem, HostParams, Run, RunSetting } from "./problem.ts";

/** What a rival in Python may be told. */
export interface PeerOptions {
  /** Pairs that L-BFGS keeps. */
  readonly memory?: number;
  /** Adam's learning rate at the beginning, which falls to 0 along a cosine over the budget. */
  readonly rate?: number;
  /** The share of the budget from which on the odd part of the network is taken: 0 from the start, 1 never. */
  readonly odd?: number;
  /** The step from which on it is taken, in place of a share. */
  readonly oddStep?: number;
  /** Steps between draws of points, 0 for the first points until the odd part is taken, and to the end. */
  readonly every: number;
  /** Points of the residual. @defaultValue those of the setting */
  readonly points?: number;
}

/** Coordinates of points by name. */
type Columns = Readonly<Record<string, { readonly data: ArrayLike<number> }>>;

/** An equation that `peers.py` knows. */
export interface PeerEquation {
  readonly name: "burgers" | "poisson";
  /** `ν` of Burgers' equation. */
  readonly viscosity?: number;
  /** Candidates for each point, where points are drawn again. */
  readonly candidates?: number;
  /** The points of the residual to begin with. */
  readonly first: Columns;
  /** Where errors are measured. */
  readonly measured: Columns;
}

/** A layer as rows of numbers. */
interface Layer {
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

/**
 * A run of `peers.py` from the same weights and first points, whose errors are measured at the same places.
 *
 * @param method - as `peers.py` names it.
 * @throws Error where LEGENDRE_PYTHON names no Python with JAX, SciPy and optax, or where the error that the program reports is not the one that its weights have here.
 */
export async function peer(
  method: string,
  options: PeerOptions,
  problem: FieldProblem,
  { seed, budget, points }: RunSetting,
  { first, measured, candidates, ...equation }: PeerEquation,
): Promise<Run> {
  const layers = problem.net.init(seed);
  const start = layers.map(({ weights, bias }): Layer => {
    const columns = weights.shape[1] as number;
    const row = (_: number, i: number) =>
      Array.from(weights.data.subarray(i * columns, (i + 1) * columns));
    return {
      weights: Array.from({ length: weights.shape[0] as number }, row),
      bias: [...bias.data],
    };
  });
  const answer = await answerOf({
    method,
    options,
    budget,
    seed,
    candidates,
    equation,
    start,
    points: options.points ?? points,
    first: numbers(first),
    measured: numbers(measured),
    exact: [...problem.exact],
  });
  const { marks, weights } = JSON.parse(answer) as Pick<Run, "marks"> & {
    readonly weights: readonly Layer[];
  };
  const params: HostParams = weights.map(({ weights: rows, bias }, i) => ({
    weights: hostArray(Float64Array.from(rows.flat()), layers[i]?.weights.shape ?? []),
    bias: hostArray(Float64Array.from(bias), [bias.length]),
  }));
  const [here, there] = [await problem.error(params), marks.at(-1)?.error ?? Number.NaN];
  // The same network, conditions and grid on both sides, or the comparison is none.
  if (!(Math.abs(here - there) <= 1e-9 * (1 + here))) {
    throw new Error(`${method}: its weights have an error of ${here} here, ${there} in peers.py`);
  }
  return { marks, params };
}

const numbers = (columns: Columns): Record<string, number[]> =>
  Object.fromEntries(Object.entries(columns).map(([name, { data }]) => [name, Array.from(data)]));

/** What `peers.py` answers to a run. */
async function answerOf(run: unknown): Promise<string> {
  const python = process.env["LEGENDRE_PYTHON"];
  if (python === undefined) {
    throw new Error(
      "LEGENDRE_PYTHON is not set; let it name a Python with the packages that peers.py lists",
    );
  }
  const child = spawn(python, [fileURLToPath(new URL("peers.py", import.meta.url))], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (part: Buffer) => {
    text += part.toString();
  });
  // A program that has ended shows in its code.
  child.stdin.on("error", () => {});
  child.stdin.end(JSON.stringify(run));
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`peers.py ended with ${code}; see its words above`);
  return text;
}

/**
 * Insists that a run has the cores that it is for.
 *
 * @throws Error where it has others.
 */
export function checkCores(example: string, cores: number | undefined): void {
  if (cores === undefined || availableParallelism() === cores) return;
  const message = `this run is for ${cores} core, and there are ${availableParallelism()}`;
  throw new Error(`${message}; start it by "taskset -c 0 npm run example -- ${example}"`);
}
