import { asReleased } from "@legendre/reversible-gn";
import type { Run } from "../shared/exact-gn/experiment.ts";
import type { Method } from "../shared/exact-gn/methods.ts";
import type { Unit } from "../shared/units.ts";

/** Which table of runs. */
export interface Plan {
  readonly smoke: boolean;
  /** The paper's 100 passes in mini-batches, three seeds of everything. */
  readonly paper: boolean;
  /** The choices of the paper's released code. */
  readonly released: boolean;
  readonly seeds: readonly number[];
}

/** Solves of the least-norm step stop at this residual, or after so many products. */
const cg = { maxSteps: 60, tolerance: 1e-2 };

/** The optimisers on the full batch, the most telling first. Rates are the paper's. */
const fullBatch: Readonly<Record<string, Method>> = {
  "GN, paper's inverse": { kind: "gn", eta: 1, inverse: "paper", certify: 10 },
  Adam: { kind: "adam", lr: 1e-4 },
  SGD: { kind: "sgd", lr: 0.1 },
  "GN, least norm": { kind: "gn", eta: 1, inverse: "minNorm", cg, certify: 1 },
  "GN, damped": { kind: "gn", eta: 1, inverse: "damped", damping: 0.1, certify: 10 },
};

/** In mini-batches. */
const miniBatch: Readonly<Record<string, Method>> = {
  "GN, paper's inverse": { kind: "gn", eta: 0.2, inverse: "paper", certify: 10 },
  Adam: { kind: "adam", lr: 1e-4 },
  SGD: { kind: "sgd", lr: 0.1 },
  "GN, damped": { kind: "gn", eta: 0.2, inverse: "damped", damping: 0.1, certify: 10 },
};

/**
 * In batches of 200 images, whose 2,000 outputs are as many as the kernel matrix of a least-norm step may have rows; the paper's
 * inverse beside it, since batches of another size are another problem.
 */
const smallBatches: Readonly<Record<string, Method>> = {
  "GN, least norm, batches of 200": { kind: "gn", eta: 0.2, inverse: "minNorm", certify: 10 },
  "GN, paper's inverse, batches of 200": { kind: "gn", eta: 0.2, inverse: "paper", certify: 10 },
};

/**
 * The paper's method as its released code has it. There a block is asked for the whole change, so that their rates of 0.5 and
 * 0.1 are `eta` = 1 and 0.2 for two blocks.
 */
function released(eta: number): Readonly<Record<string, Method>> {
  const { step } = asReleased();
  return { "GN, as released": { kind: "gn", eta, certify: 10, ...step } };
}

/** The network and images of every run. */
function base({ smoke, released: asTheirs }: Plan) {
  return {
    evaluated: smoke ? 200 : 10_000,
    network: {
      depth: 2,
      width: smoke ? 96 : 8000,
      ...(asTheirs ? { activation: ["identity", "relu"] as const } : {}),
    },
  };
}

type OwnSettings = Pick<
  Run,
  "method" | "images" | "batchSize" | "epochs" | "evaluateEvery" | "measureEvery"
>;

/** Every run of a plan: one seed of everything before the next one. */
export function unitsOf(plan: Plan): Unit<Run>[] {
  const { smoke, paper, seeds } = plan;
  const [full, mini] = plan.released ? [released(0.5), released(0.1)] : [fullBatch, miniBatch];
  const common = base(plan);
  const unit = (place: Pick<Run, "setting" | "name" | "seed">, own: OwnSettings): Unit<Run> => ({
    name: `${place.setting}, ${place.name}, seed ${place.seed}`,
    config: { ...common, ...place, ...own },
  });
  const allAtOnce = { images: smoke ? 60 : 1024, batchSize: smoke ? 60 : 1024, measureEvery: 10 };
  const inBatches = {
    images: smoke ? 120 : 60_000,
    batchSize: smoke ? 40 : 1024,
    measureEvery: 10,
  };
  const inSmallBatches = {
    ...inBatches,
    batchSize: smoke ? 20 : 200,
    measureEvery: smoke ? 3 : 50,
  };
  return seeds.flatMap((seed, i) => [
    ...Object.entries(full).flatMap(([name, method]) => {
      const iterative = method.kind === "gn" && method.inverse === "minNorm";
      if (iterative && i > 0) return [];
      const epochs = smoke ? 2 : iterative ? 20 : 100;
      return [
        unit(
          { setting: "full batch", name, seed },
          { ...allAtOnce, method, epochs, evaluateEvery: smoke ? 1 : 10 },
        ),
      ];
    }),
    ...(i > 0 && !paper && !plan.released
      ? []
      : Object.entries(mini).map(([name, method]) => {
          const epochs = smoke ? 1 : paper ? 100 : 10;
          return unit(
            { setting: "mini-batch", name, seed },
            { ...inBatches, method, epochs, evaluateEvery: 1 },
          );
        })),
    ...(i > 0 || plan.released
      ? []
      : Object.entries(smallBatches).map(([name, method]) => {
          const epochs = smoke ? 1 : 3;
          return unit(
            { setting: "mini-batch", name, seed },
            { ...inSmallBatches, method, epochs, evaluateEvery: 1 },
          );
        })),
  ]);
}
