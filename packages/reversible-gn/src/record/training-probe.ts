import { random, treeClone, treeDispose } from "@legendre/core-tensor";
import { untilReady } from "@legendre/core-tensor/jit";
import type { Scalar, Tensor } from "@legendre/core-tensor/ops";
import { resolveOptions } from "@legendre/core-tensor/options";
import { type CompileOption, compiler } from "@legendre/core-tensor/train";
import { linearCka } from "../instruments/cka.ts";
import { lazyGap, weightChange } from "../instruments/laziness.ts";
import { ntkAlignmentSketch } from "../instruments/ntk-sketch.ts";

/** Options of {@link trainingProbe}. */
export interface TrainingProbeOptions<P> {
  /** Params to outputs, on fixed probe inputs. */
  readonly f: (params: P) => Tensor;
  /** Params to the features whose similarity is followed, by name, on the same inputs. @defaultValue none */
  readonly features?: ((params: P) => Readonly<Record<string, Tensor>>) | undefined;
  /** The params that are compared with; copied. */
  readonly start: P;
  /** Random products of the kernels' similarity. @defaultValue `30` */
  readonly probes?: number | undefined;
  /** Seed of these products. @defaultValue `0` */
  readonly seed?: number | undefined;
  /** Compile the measurements with `jit`. @defaultValue `true` */
  readonly compile?: CompileOption | undefined;
}

/** What {@link trainingProbe} returns. */
export interface TrainingProbe<P> {
  /**
   * What became of the network since the start, as numbers for `fit({ evaluate })`: `ntkSimilarity`, `ntkVelocity` (one minus
   * the similarity with the kernel at the last call, per call), `lazyGap`, `weightChange` (all leaves together), `weightCosine`, and
   * `cka NAME` for each of the features.
   */
  readonly measure: (params: P) => Promise<Record<string, number>>;
  /** Frees the copies and what was compiled. */
  readonly dispose: () => Promise<void>;
}

/**
 * The instruments of laziness in one call, for any model: is this network still the linear one it was at its start?
 *
 * @param options - see {@link TrainingProbeOptions}.
 * @throws code "option" for options out of range.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { trainingProbe } from "@legendre/reversible-gn";
 *
 * const f = (w: tf.Tensor) => tf.square(w);
 * const start = tf.tensor1d([1, 1]) as tf.Tensor;
 * const probe = trainingProbe({ f, start });
 * const { lazyGap, weightChange } = await probe.measure(tf.tensor1d([2, 1]) as tf.Tensor);
 * console.log(lazyGap.toFixed(3), weightChange.toFixed(3)); // 0.333 0.707
 * await probe.dispose();
 * ```
 *
 * @remarks `4 × probes` products and a few evaluations a call.
 */
export function trainingProbe<P>(options: TrainingProbeOptions<P>): TrainingProbe<P> {
  const {
    f,
    features,
    start: given,
    probes,
    seed,
    compile,
  } = resolveOptions("trainingProbe", options as object, {
    f: undefined as never as TrainingProbeOptions<P>["f"],
    start: undefined as P,
    features: undefined as TrainingProbeOptions<P>["features"],
    probes: 30,
    seed: 0,
    compile: true as CompileOption,
  });
  const compiled = compiler("trainingProbe", compile);
  const start = treeClone(given) as P;
  const key = random.key(seed);
  let before = treeClone(start) as P;
  const similarity = (a: P, b: P, from: random.Key): Scalar =>
    ntkAlignmentSketch(f, a, b, { key: from, probes });
  const changes = (a: P, b: P): Record<string, Scalar> => {
    const [first, now] = [features?.(a) ?? {}, features?.(b) ?? {}];
    const similar = Object.entries(first).map(([name, p]) => [
      `cka ${name}`,
      linearCka(p, now[name] as Tensor),
    ]);
    return { lazyGap: lazyGap(f, a, b), ...Object.fromEntries(similar) };
  };
  const similarityOf = compiled(similarity);
  const changesOf = compiled(changes);
  const one = async (scalar: Scalar): Promise<number> => {
    const value = (await scalar.data())[0] as number;
    scalar.dispose();
    return value;
  };
  return {
    measure: async (params) => {
      const ntkSimilarity = await one(await similarityOf(start, params, key));
      const ntkVelocity = 1 - (await one(await similarityOf(before, params, key)));
      const found = await changesOf(start, params);
      const named: Record<string, number> = {};
      for (const [name, scalar] of Object.entries(found)) named[name] = await one(scalar);
      await untilReady(params);
      treeDispose(before);
      before = treeClone(params) as P;
      return { ntkSimilarity, ntkVelocity, ...named, ...overall(start, params) };
    },
    dispose: async () => {
      treeDispose([start, before, key]);
      await Promise.all([similarityOf.dispose(), changesOf.dispose()]);
    },
  };
}

/** {@link weightChange} of all leaves as one vector. */
function overall(start: unknown, now: unknown): { weightChange: number; weightCosine: number } {
  const leaves = Object.values(weightChange(start, now));
  const squares = leaves.map(({ distance, start: from, end, cosine }) => ({
    moved: distance ** 2,
    before: from ** 2,
    after: end ** 2,
    inner: cosine * from * end,
  }));
  const total = (pick: (s: (typeof squares)[number]) => number): number =>
    squares.reduce((sum, s) => sum + pick(s), 0);
  const before = total((s) => s.before);
  return {
    weightChange: Math.sqrt(total((s) => s.moved) / before),
    weightCosine: total((s) => s.inner) / Math.sqrt(before * total((s) => s.after)),
  };
}
