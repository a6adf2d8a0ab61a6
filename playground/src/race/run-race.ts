import {
  applyUpdates,
  type GradientTransform,
  type JitOptions,
  type Jitted,
  jit,
  random,
  treeClone,
  treeDispose,
  valueAndGrad,
} from "@legendre/core-tensor";
import { type Scalar, type Tensor, tensor } from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import { reversibleNtk } from "@legendre/reversible-gn";
import type { JobContext } from "../shared/job.ts";
import { type CircleProblem, circleProblem, inputsOf } from "./problem.ts";
import {
  type Batch,
  type Frozen,
  inputShape,
  likelihood,
  network,
  optimisers,
  type Params,
  type Racer,
  type Rates,
} from "./racers.ts";
import { count } from "./sizes.ts";

/** What a race is told. */
export interface RaceSettings {
  readonly rates: Rates;
  /** Of the examples and of the network's start. */
  readonly seed: number;
  readonly steps: number;
}

/** Where a racer is. */
export interface RaceEvent {
  readonly kind: "step";
  readonly racer: Racer;
  /** Steps taken, from 0. */
  readonly step: number;
  /** Half the mean squared error on the examples. */
  readonly loss: number;
  /** Milliseconds of its steps so far, the first one, which compiles, left out. */
  readonly milliseconds: number;
  /** How it fits and what its kernel is; at some steps only. */
  readonly look?: RacerLook;
}

/** A racer's function and kernel. */
export interface RacerLook {
  /** Outputs everywhere on the circle. */
  readonly fit: Float32Array;
  /** The neural tangent kernel of the examples, row by row. */
  readonly kernel: Float32Array;
  /** Cosine between this kernel and that of the start. */
  readonly alignment: number;
}

/** What the worker says first. */
export interface RaceStart {
  readonly kind: "problem";
  readonly problem: CircleProblem;
}

/** A racer on its way. */
interface Running {
  readonly racer: Racer;
  readonly advance: Jitted<readonly [number, Params, unknown, Batch, Key], Advance>;
  readonly optimizer: GradientTransform<Params, unknown>;
  params: Params;
  optState: unknown;
  milliseconds: number;
  first: Float32Array | undefined;
}

interface Advance {
  readonly params: Params;
  readonly optState: unknown;
  readonly value: Scalar;
}

/** Whether a racer is looked at after so many steps: often at first, when most happens. */
export const isShown = (step: number, steps: number): boolean =>
  step <= 10 || step % 5 === 0 || step === steps;

/**
 * Trains one network with three optimisers in turn, a step of each, on all examples at once.
 *
 * @param compile - options of `jit`: where programs run.
 */
export async function runRace(
  { rates, seed, steps }: RaceSettings,
  { emit, breathe }: JobContext<RaceEvent | RaceStart>,
  compile: JitOptions = {},
): Promise<void> {
  const problem = circleProblem(seed);
  emit({ kind: "problem", problem });
  const key = random.key(seed);
  const { params, state } = network.init(key, inputShape);
  const batch: Batch = {
    x: inputsOf(problem.angles),
    y: tensor(problem.targets, [count, 1], "float32"),
  };
  const everywhere = inputsOf(problem.everywhere);
  const look = jit(
    (p: Params, x: Tensor, all: Tensor) => ({
      kernel: reversibleNtk(network, p, state, x),
      fit: network.apply(p, state, all).output,
    }),
    compile,
  );
  const racers = Object.entries(optimisers(state, rates)).map(
    ([racer, optimizer]): Running => ({
      racer: racer as Racer,
      optimizer,
      advance: stepOf(optimizer, state, compile),
      params: treeClone(params),
      optState: optimizer.init(params),
      milliseconds: 0,
      first: undefined,
    }),
  );
  try {
    for (let step = 0; step <= steps; step++) {
      for (const running of racers) {
        const seen = isShown(step, steps)
          ? { look: await lookAt(running, look, batch.x, everywhere) }
          : {};
        const loss = await take(running, step, batch, key);
        const { racer, milliseconds } = running;
        emit({ kind: "step", racer, step, loss, milliseconds, ...seen });
        await breathe();
      }
    }
  } finally {
    treeDispose([params, state, batch, everywhere, key]);
    for (const { params: own, optState, advance } of racers) {
      treeDispose([own, optState]);
      await advance.dispose();
    }
    await look.dispose();
  }
}

/** A compiled step; the first argument is the optimiser's phase, for each of which there is a program. */
function stepOf(
  optimizer: GradientTransform<Params, unknown>,
  state: Frozen,
  compile: JitOptions,
): Running["advance"] {
  return jit(
    (phase: number, params: Params, optState: unknown, batch: Batch, key: Key): Advance => {
      const loss = (p: Params): Scalar =>
        likelihood.nll(network.apply(p, state, batch.x).output, batch.y) as Scalar;
      const { value, grads } = valueAndGrad(loss)(params);
      const extra = { batch, value, key, step: phase, loss };
      const next = optimizer.update(grads, optState, params, extra);
      return { params: applyUpdates(params, next.updates), optState: next.state, value };
    },
    { ...compile, static: [0] },
  ) as Running["advance"];
}

/** Takes a step; returns the loss before it. */
async function take(running: Running, step: number, batch: Batch, key: Key): Promise<number> {
  const { optimizer, params, optState, advance } = running;
  const own = random.foldIn(key, step);
  const start = performance.now();
  const next = await advance(optimizer.phase?.(step) ?? 0, params, optState, batch, own);
  const [loss] = await next.value.data();
  // Each phase compiles at its first step.
  if (step > 1) running.milliseconds += performance.now() - start;
  treeDispose([params, optState, own, next.value]);
  running.params = next.params;
  running.optState = next.optState;
  return loss as number;
}

async function lookAt(
  running: Running,
  look: Jitted<readonly [Params, Tensor, Tensor], { kernel: Tensor; fit: Tensor }>,
  x: Tensor,
  everywhere: Tensor,
): Promise<RacerLook> {
  const seen = await look(running.params, x, everywhere);
  const kernel = Float32Array.from(await seen.kernel.data());
  const fit = Float32Array.from(await seen.fit.data());
  treeDispose(seen);
  running.first ??= kernel;
  return { fit, kernel, alignment: cosine(running.first, kernel) };
}

/** See `kernelAlignment` of reversible-gn; here on numbers that have been read. */
function cosine(a: Float32Array, b: Float32Array): number {
  const dot = (p: Float32Array, q: Float32Array): number =>
    p.reduce((sum, value, i) => sum + value * (q[i] as number), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
