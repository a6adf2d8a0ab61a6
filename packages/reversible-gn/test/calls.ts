import {
  adam,
  fit,
  type GradientTransform,
  gaussian,
  random,
  treeDispose,
} from "@legendre/core-tensor";
import { scale } from "@legendre/core-tensor/optim";
import * as tf from "@tensorflow/tfjs";
import {
  type CallPlace,
  functionNames,
  type LeftOut,
  type PublicCall,
  type PublicCalls,
} from "../../core-tensor/test/public-calls.ts";
import * as main from "../src/index.ts";
import * as fits from "../src/least-squares/index.ts";
import * as pde from "../src/pde/index.ts";

type T = tf.Tensor;
const likelihood = gaussian();
const [x, y] = [1, 2].map((k) => random.normal(random.key(k), [6, 8])) as [T, T];
const model = main.revMlp({ depth: 2, width: 16, weightStd: 0.2 });
const { params, state } = model.init(random.key(0), [8]);
const moved = model.init(random.key(9), [8]).params;
const kernel = tf.tensor2d([4, 1, 0, 1, 3, 1, 0, 1, 2], [3, 3]);
const other = tf.tensor2d([2, 1, 0, 1, 5, 1, 0, 1, 2], [3, 3]);
const matrix = tf.tensor2d([0.5, -1, 2, 1, 0, 1], [3, 2]);
const linear = (w: T, at: T = matrix): T => tf.matMul(at as tf.Tensor2D, tf.tanh(w) as tf.Tensor2D);
const [start, now] = [tf.tensor2d([0.3, -0.4], [2, 1]), tf.tensor2d([0.5, -0.1], [2, 1])] as [T, T];
const [wanted, direction] = [tf.tensor2d([1, 0, 2], [3, 1]), tf.tensor2d([1, 2], [2, 1])];

interface Batch {
  readonly x: T;
  readonly y: T;
}
const batch: Batch = { x: matrix, y: wanted };
const parts = {
  inputs: (b: Batch) => b.x,
  targets: (b: Batch) => b.y,
  likelihood,
};

/** The first update of a transform. */
const update =
  (make: (guard: CallPlace["guard"]) => unknown, at: unknown, given: object): PublicCall =>
  ({ put, guard }: CallPlace) => {
    const transform = make(guard) as GradientTransform<unknown>;
    const own = put(at);
    const begun = transform.init(own);
    try {
      const extra = { ...put(given), step: 0, value: tf.scalar(1) } as never;
      try {
        return transform.update(own, begun as never, own, extra);
      } finally {
        tf.dispose((extra as { value: T }).value);
      }
    } finally {
      treeDispose(begun);
    }
  };
const outputs = (guard: CallPlace["guard"]) =>
  ({
    outputs: guard((w: T, b: Batch) => linear(w, b.x)),
    targets: guard(parts.targets),
    likelihood,
  }) as never;

const curve = { t: tf.tensor1d([0, 1, 2, 3]), y: tf.tensor1d([5.1, 3, 1.8, 1.1]) };
const decay = (p: { size: T; rate: T }, t: T): T => tf.mul(p.size, tf.exp(tf.mul(p.rate, t)));
const residuals = (p: T, d: typeof curve): T =>
  tf.sub(tf.mul(tf.gather(p, [0]), tf.exp(tf.mul(tf.gather(p, [1]), d.t))), d.y);
const [begin, lower, sigma] = [
  tf.tensor1d([1, 0]) as T,
  tf.tensor1d([0, -2]) as T,
  tf.tensor1d([1, 1, 1, 2]) as T,
];
const sketchKey = random.key(5);
const points = { x: tf.tensor1d([0.1, 0.4, 0.9]) as T, t: tf.tensor1d([0, 0.5, 1]) as T };
const field = ({ x: at, t }: typeof points): T => tf.mul(tf.square(at), t);

/** A recorded step, and what it records. */
function recording({ put, guard, compile }: CallPlace) {
  const optimizer = adam({ lr: 0.1 });
  const records: main.StepRecord[] = [];
  const recorded = main.recordedStep<T, Batch, unknown>({
    likelihood,
    targets: parts.targets,
    // What comes in may have to be made ready.
    outputs: guard((w: T, b: Batch) => linear(w, tf.mul(b.x, 1))),
    optimizer: optimizer as never,
    probe: { x: put(matrix) as T, y: put(wanted) as T },
    every: 1,
    compile,
    onRecord: (record) => records.push(record),
  });
  return { ...recorded, optimizer, records };
}

/** A run of fit by a recorded step. */
const recorded: PublicCall = async (place) => {
  const { step, close, optimizer, records } = recording(place);
  const at = async () => ({ x: tf.clone(matrix), y: tf.clone(wanted) });
  const data = { perEpoch: 2, epochs: 1, at };
  const params = place.put(start);
  const options = { params, optimizer: optimizer as never, data, step: step as never };
  const result = await fit<T, Batch, unknown>(options);
  await close();
  return { params: result.params, optState: result.optState, records };
};

/** One step on params, state and batch that come from elsewhere. */
const stepped: PublicCall = async (place) => {
  const { put } = place;
  const { step, close, optimizer, records } = recording(place);
  const begun = optimizer.init(start);
  const key = random.key(0);
  try {
    const extra = { key, step: 0, batch, state: {} };
    return [await step(put(start), put(begun), put(batch), extra as never), records];
  } finally {
    treeDispose([begun, key]);
    await close();
  }
};

const probed: PublicCall = async ({ put, guard, compile }) => {
  const f = guard((w: T): T => linear(w));
  const probe = main.trainingProbe({
    f,
    features: guard((w: T) => ({ out: linear(w) })),
    start,
    probes: 2,
    compile,
  });
  try {
    return [await probe.measure(put(now)), await probe.measure(put(start))];
  } finally {
    await probe.dispose();
  }
};

/** Calls of all functions that get tensors or compile. */
export const calls: PublicCalls = {
  recordedStep: recorded,
  "recordedStep, one step": stepped,
  trainingProbe: probed,
  leastSquares: async ({ put, guard }) => {
    const options = {
      data: put(curve),
      weights: put(curve.y),
      bounds: { lower: put(lower) },
    };
    const found = await fits.leastSquares(guard(residuals) as never, put(begin), options as never);
    return found.params;
  },
  "leastSquares, data drawn anew": async ({ put, guard }) => {
    const resample = { every: 1, draw: guard(() => put(curve)) };
    const options = { data: put(curve), resample, maxSteps: 3 };
    return (await fits.leastSquares(guard(residuals) as never, put(begin), options as never))
      .params;
  },
  curveFit: async ({ put, guard }) => {
    const found = await fits.curveFit(guard(decay) as never, put(curve.t) as T, put(curve.y) as T, {
      start: { size: 1, rate: 0 },
      sigma: put(sigma) as T,
    });
    const { value } = await found.predict(put(curve.t) as T, { sigma: put(sigma) as T });
    return [found.params, value.data];
  },
  fitModel: async ({ put, guard }) => {
    const found = await fits.fitModel(guard(decay), put(curve.t) as T, put(curve.y) as T, {
      params: { size: 1, rate: 0 },
      sigma: put(sigma) as T,
    });
    return [found.params, found.standardErrors];
  },
  loadFit: async ({ put, guard }) => {
    const fit = await fits.curveFit(decay as never, curve.t, curve.y, {
      start: { size: 1, rate: 0 },
    });
    const { value } = await fits.loadFit(guard(decay) as never, fit.save()).predict(put(curve.t));
    return value.data;
  },
  loadModelFit: async ({ put, guard }) => {
    const params = { size: 1, rate: 0 };
    const fit = await fits.fitModel(decay, curve.t, curve.y, { params });
    const same = fits.loadModelFit<keyof typeof params, T>(guard(decay), fit.save());
    return (await same.predict(put(curve.t))).value.data;
  },
  gaussNewton: update(
    (guard) =>
      fits.gaussNewton({
        residuals: guard((w: T, b: Batch) => tf.sub(linear(w, b.x), b.y)),
        perRow: false,
      }),
    start,
    { batch },
  ),
  hessianFree: update((guard) => main.hessianFree(outputs(guard)), start, { batch }),
  levenbergMarquardt: update((guard) => main.levenbergMarquardt(outputs(guard)), start, { batch }),
  switchOptimizer: update(
    () => main.switchOptimizer({ at: 2, from: scale(-1), to: scale(-10) }),
    start,
    {},
  ),
  scaleByGaussNewton: update(
    () => main.scaleByGaussNewton({ model, state, ...parts } as never),
    params,
    { batch: { x, y } },
  ),
  gnStep: ({ put }) => main.gnStep(model, put(params), state, put(x), put(y), { likelihood }),
  stepStatus: ({ put }) => {
    const step = main.gnStep(model, params, state, x, y, { likelihood });
    try {
      return main.stepStatus(put(step)).status.length;
    } finally {
      treeDispose(step);
    }
  },
  applyStep: ({ put }) => main.applyStep(put(start), put(now), 0.5),
  targetChange: ({ put }) => main.targetChange(likelihood, "true", put(x), put(y)),
  revMlp: ({ put }) => model.apply(put(params), state, put(x)).output,
  "revMlp, inverse": ({ put }) => model.inverse(put(params), state, put(x)),
  recomputed: ({ put }) => main.recomputed(model).apply(put(params), state, put(x)).output,
  roundTrip: ({ put }) => main.roundTrip(model, put(params), state, put(x)),
  checkRoundTrip: ({ put }) => main.checkRoundTrip(model, put(params), state, put(x)),
  linearCka: ({ put }) => main.linearCka(put(x), put(y)),
  minibatchCka: ({ put }) => main.minibatchCka([[put(x), put(y)]]),
  crossBatch: ({ put, guard }) => {
    const [own, second] = [
      { x: matrix, targets: wanted },
      { x: matrix, targets: wanted },
    ];
    const given = put({ params: start, delta: direction, own, other: second });
    return main.crossBatch({ ...given, f: guard(linear), eta: 1, likelihood } as never);
  },
  centredKernel: ({ put }) => main.centredKernel(put(kernel)),
  exampleKernel: ({ put }) => main.exampleKernel(put(kernel), 1),
  kernelAlignment: ({ put }) => main.kernelAlignment(put(kernel), put(other)),
  kernelDistance: ({ put }) => main.kernelDistance(put(kernel), put(other)),
  kernelNormChange: ({ put }) => main.kernelNormChange(put(kernel), put(other)),
  kernelVelocity: ({ put }) => main.kernelVelocity(put(kernel), put(other), 2),
  kernelSpectrum: ({ put }) => main.kernelSpectrum(put(kernel)),
  lazyGap: ({ put, guard }) =>
    main.lazyGap(
      guard((w: T) => linear(w)),
      put(start),
      put(now),
    ),
  weightChange: ({ put }) => main.weightChange(put(params), put(moved)),
  pathLength: ({ put }) => main.pathLength()(put(params), put(moved)),
  ntk: ({ put, guard }) =>
    main.ntk(
      guard((w: T) => linear(w)),
      put(start),
    ),
  reversibleNtk: ({ put }) => main.reversibleNtk(model, put(params), state, put(x)),
  ntkAlignmentSketch: ({ put, guard }) =>
    main.ntkAlignmentSketch(
      guard((w: T) => linear(w)),
      put(start),
      put(now),
      {
        key: sketchKey,
        probes: 2,
      },
    ),
  d: ({ put, guard }) => pde.d(guard(field) as never, "x", "t")(put(points) as never),
  laplacian: ({ put, guard }) =>
    pde.laplacian(guard(field) as never, ["x", "t"])(put(points) as never),
};

/** Functions that get no tensors, by the reason. */
export const without: LeftOut = {
  "make a model of others, whose calls are tried": [
    "asReleased",
    "coupling",
    "reversible",
    "revConv",
  ],
  "combine curves, which fitModel calls": ["productOf", "sumOf"],
  "draw numbers on the host": ["adaptive", "boundary", "box", "fieldNet", "initial", "interior"],
  "weighs numbers of the host": ["causalWeights"],
  "sets reports of fits side by side, which are plain data": ["compareFits"],
};

/** All functions of the package. */
export const names: readonly string[] = functionNames(main, fits, pde);
