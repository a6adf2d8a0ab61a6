import {
  type JitOptions,
  jit,
  random,
  treeAdd,
  treeDispose,
  treeDot,
  treeLeaves,
  treeMap,
  treeNorm,
  treeScale,
  treeSub,
} from "@legendre/core-tensor";
import { ggnOperator, hutchinsonTrace } from "@legendre/core-tensor/curvature";
import { cg, dampedOperator, type LinearOperator } from "@legendre/core-tensor/linalg";
import { treeMapWithPath } from "@legendre/core-tensor/tree";
import { type InverseFisherOptions, inverseFisher } from "@legendre/fishleg";
import * as tf from "@tensorflow/tfjs";
import {
  type Batch,
  type Images,
  netsOf,
  sizes,
  type Weights,
} from "../fishleg-prune-rivals/nets.ts";

/** How near inverses of the Fisher matrix of some images come to that of these images and of others. */
export interface FloorRun {
  /** The images whose Fisher matrix is inverted, the first of the training set. */
  readonly images: number;
  /** How many images no inverse knows, the last of the training set; several numbers for several measurements. */
  readonly fresh: readonly number[];
  /** Relative to the mean diagonal of the Fisher matrix of the last of {@link FloorRun.fresh}. */
  readonly damping: number;
  /** Updates of what is learned, each on all the images. */
  readonly updates: number;
  /** Gaussian vectors that residuals are means along. */
  readonly vectors: number;
  readonly seed: number;
}

/** How good one inverse is; means along the vectors. */
export interface FloorRow {
  /** On the images that it knows, then on those of {@link FloorRun.fresh}; 0 for the exact inverse, 1 far from it. */
  readonly residuals: readonly number[];
  /** Of `uᵀ v − vᵀ (F + γ) v / 2` with `v = Q u` on the images that it knows, which learning raises; 1 for the exact inverse. */
  readonly attained: number;
}

/** By the name of the inverse. */
export type FloorResult = Readonly<Record<string, FloorRow>>;

/** What is learned: blocks, start and learning rate of the inverses that are compared in pruning. */
const forms = {
  "K-FAC": { start: "k-fac", choose: () => "kronecker", aux: { lr: 0.03 } },
  spectrum: { start: "ekfac", aux: { lr: 0.3 } },
} as const satisfies Record<string, Pick<InverseFisherOptions, "start" | "choose" | "aux">>;

/** Measures all inverses of one set of images. */
export async function measureFloor(
  { images: count, fresh, damping, updates, vectors, seed }: FloorRun,
  params: Weights,
  { train }: Pick<Images, "train">,
  compile: boolean | JitOptions,
): Promise<FloorResult> {
  const net = netsOf(sizes.small).classifier;
  const [total, pixels] = train.x.shape as [number, number];
  const taken = (from: number, to: number): Batch => ({
    x: tf.tensor(train.x.data.subarray(from * pixels, to * pixels), [to - from, pixels]),
    y: tf.tensor(train.y.subarray(from, to), [to - from], "int32"),
  });
  const known = taken(0, count);
  const sets = [known, ...fresh.map((n) => taken(total - n, total))];
  const fishers = sets.map((batch) =>
    ggnOperator((p: Weights) => net.outputs(p, batch), net.likelihood, params),
  );
  const own = fishers[0] as LinearOperator<Weights>;
  const widest = fishers.at(-1) as LinearOperator<Weights>;
  const weights = treeLeaves<tf.Tensor>(params).reduce((sum, leaf) => sum + leaf.size, 0);
  const trace = hutchinsonTrace(widest, params, { key: random.key(seed) }).value;
  const gamma = (damping * trace) / weights;
  const along = Array.from({ length: vectors }, (_, i) => unitVector(params, 1000 * seed + i));
  const rows: Record<string, FloorRow> = {};
  let most = Number.NaN;
  /** Adds a row for an inverse, given by its product; the exact one first, which the others are held to. */
  const measure = (name: string, inverse: (u: Weights) => Weights): void => {
    const residuals = fishers.map(() => 0);
    let gained = 0;
    for (const u of along) {
      const v = inverse(u);
      for (const [i, fisher] of fishers.entries()) {
        const found = compared(dampedOperator(fisher, gamma), v, u);
        residuals[i]! += found.residual / vectors;
        if (i === 0) gained += found.gained;
      }
      treeDispose(v);
    }
    if (name === "exact") most = gained;
    rows[name] = { residuals, attained: gained / most };
  };
  for (const [name, form] of Object.entries(forms)) {
    const Q = inverseFisher<Weights, Batch>({
      ...form,
      params,
      outputs: net.outputs,
      likelihood: net.likelihood,
      damping: gamma,
    });
    let state = Q.init(params, { batch: known, key: random.key(seed) });
    if (name === "K-FAC") {
      const preconditioner = Q.operator(state);
      const solve = (op: LinearOperator<Weights>) => (u: Weights) => {
        const damped = dampedOperator(op, gamma);
        const settings = { preconditioner, tolerance: 3e-3, maxSteps: 5000 };
        const { value, status } = cg(damped, u, settings);
        if (status !== "converged") throw new Error(`conjugate gradients: ${status}`);
        return value;
      };
      measure("exact", solve(own));
      measure("exact, each layer by itself", solve(byLayers(own, params)));
    }
    measure(name, (u) => Q.apply(state, u));
    const update = (at: typeof state, key: random.Key) =>
      Q.update(at, params, { batch: known, key });
    const step = jit(update, typeof compile === "boolean" ? {} : compile);
    for (let i = 0; i < updates; i++) {
      const key = random.key(1_000_000 + i);
      const next = await (compile === false ? update : step)(state, key);
      treeDispose([state, key]);
      state = next;
    }
    await step.dispose();
    measure(`${name}, ${updates} updates`, (u) => Q.apply(state, u));
    treeDispose(state);
  }
  for (const fisher of fishers) fisher.dispose();
  treeDispose([sets, along]);
  return rows;
}

/** The operator without what it has between different layers. */
function byLayers(op: LinearOperator<Weights>, params: Weights): LinearOperator<Weights> {
  const layerOf = (path: string): string => path.replace(/\.[^.]*$/, "");
  const layers = new Set<string>();
  treeMapWithPath((path) => layers.add(layerOf(path)), params);
  const only = (layer: string, v: Weights): Weights =>
    treeMapWithPath(
      (path, leaf: tf.Tensor) => (layerOf(path) === layer ? tf.clone(leaf) : tf.zerosLike(leaf)),
      v,
    ) as Weights;
  const matvec = (v: Weights): Weights =>
    tidied(() =>
      [...layers]
        .map((layer) => only(layer, op.matvec(only(layer, v))))
        .reduce((sum, part) => treeAdd(sum, part)),
    );
  return { matvec, rmatvec: matvec };
}

/** How well `v` solves `A v = u`: the residual `|d| / (|u| + |d + u|)` with `d = A v − u`, that of the health of a learned inverse, and `uᵀ v − vᵀ A v / 2`. */
function compared(op: LinearOperator<Weights>, v: Weights, u: Weights) {
  const numbers = tidied(() => {
    const product = op.matvec(v);
    const lengths = [treeNorm(treeSub(product, u)), treeNorm(u), treeNorm(product)];
    return [...lengths, treeDot(u, v), treeDot(v, product)];
  });
  const values = numbers.map((x) => x.dataSync()[0]);
  treeDispose(numbers);
  const [error, given, reached, linear, quadratic] = values as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { residual: error / (given + reached), gained: linear - quadratic / 2 };
}

/** A Gaussian vector of length 1. */
function unitVector(like: Weights, seed: number): Weights {
  return tidied(() => {
    let leaf = 0;
    const drawn = treeMap(
      (x: tf.Tensor) => random.normal(random.foldIn(random.key(seed), leaf++), x.shape),
      like,
    ) as Weights;
    return treeScale(tf.rsqrt(treeDot(drawn, drawn)) as tf.Scalar, drawn);
  });
}

/** Frees all tensors but those of the result. */
function tidied<T>(f: () => T): T {
  return tf.tidy(f as () => tf.TensorContainer) as T;
}
