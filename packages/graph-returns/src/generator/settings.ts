import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";
import { customersPerEdge, type GeneratorParameters, generatorDefaults } from "./parameters.ts";

/** How far a long run is. */
export interface Progress {
  /** What is being done: `purchases`, `variants`, or a file's name while loading. */
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** Options of {@link generateReturns} and {@link writeReturns}. */
export interface GeneratorOptions {
  /** About how many training edges are released; the test split has as many. @defaultValue `100_000` */
  readonly edges?: number | undefined;
  /** Customers of the population; follows from `edges` if left out. */
  readonly customers?: number | undefined;
  /** @defaultValue `0` */
  readonly seed?: number | undefined;
  /** Numbers of the model that differ from {@link generatorDefaults}. */
  readonly parameters?: Partial<GeneratorParameters> | undefined;
  /** Shares of returns by reason; costs a quarter of the time. @defaultValue `true` */
  readonly reasons?: boolean | undefined;
  /** Customers simulated at once; changes nothing of the result. @defaultValue `16_384` */
  readonly chunk?: number | undefined;
  /** Threads beside this one; changes nothing of the result. @defaultValue `0` */
  readonly workers?: number | undefined;
  /** Ends the run; what was begun is not written. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Checked {@link GeneratorOptions}. */
export interface GeneratorSettings {
  readonly edges: number;
  readonly customers: number;
  readonly seed: number;
  readonly parameters: GeneratorParameters;
  readonly reasons: boolean;
  readonly chunk: number;
  readonly workers: number;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** Throws code "option" for what is no option or out of range. */
export function generatorSettings(where: string, options: GeneratorOptions): GeneratorSettings {
  const given = resolveOptions(where, options, {
    edges: undefined as number | undefined,
    customers: undefined as number | undefined,
    seed: 0,
    parameters: {} as Partial<GeneratorParameters>,
    reasons: true,
    chunk: 16_384,
    workers: 0,
    signal: undefined as AbortSignal | undefined,
    onProgress: undefined as ((progress: Progress) => void) | undefined,
  });
  const whole = (name: string, value: number, min: number, max: number) =>
    checkNumber(where, name, value, { integer: true, min, max });
  const parameters = resolveOptions(`${where} parameters`, given.parameters, generatorDefaults);
  for (const [name, value] of Object.entries(parameters)) checkParameter(where, name, value);
  const perEdge = customersPerEdge / Math.max(parameters.active, 1e-3);
  // Looked at first: a wrong number of one would be said of the other, which follows from it.
  const edges = given.edges === undefined ? undefined : whole("edges", given.edges, 1, 1e8);
  const customers = given.customers ?? Math.max(1, Math.round(perEdge * (edges ?? 100_000)));
  return {
    customers: whole("customers", customers, 1, 2 ** 31 - 1),
    edges: edges ?? whole("edges", Math.max(1, Math.round(customers / perEdge)), 1, 1e8),
    seed: whole("seed", given.seed, 0, 2 ** 32 - 1),
    parameters,
    reasons: given.reasons,
    chunk: whole("chunk", given.chunk, 1, 2 ** 24),
    workers: whole("workers", given.workers, 0, 64),
    signal: given.signal,
    onProgress: given.onProgress,
  };
}

const probabilities = ["keepers", "release", "active", "persistence", "repeat", "taste"];
const positive = ["purchases", "releaseOdds", "variants", "popularitySpread", "customerSpread"];

function checkParameter(where: string, name: string, value: number): void {
  const range = probabilities.includes(name)
    ? { min: 0, max: 1 }
    : positive.includes(name)
      ? { exclusiveMin: 0 }
      : name.endsWith("Spread") || name === "slowVariants"
        ? { min: 0 }
        : {};
  checkNumber(where, `parameters.${name}`, value, range);
}
