import { jit } from "@legendre/core-tensor";
import { leastSquares } from "@legendre/reversible-gn/least-squares";
import {
  box,
  type Field,
  type FieldLayer,
  fieldNet,
  interior,
  laplacian,
  type Point,
} from "@legendre/reversible-gn/pde";
import * as tf from "@tensorflow/tfjs";

/** One run. */
export interface Config {
  readonly dimension: number;
  readonly hidden: readonly number[];
  readonly points: number;
  readonly steps: number;
  readonly seconds: number;
  /** Whether seconds are those of the processor, over all of its cores: no fewer than of the clock, and the same beside other work. */
  readonly processor?: true | undefined;
  readonly seed: number;
}

/** What a run leaves. */
export interface Result {
  readonly params: number;
  /** Relative L2 errors after some steps, with the seconds of the fit until then. */
  readonly curve: readonly { readonly seconds: number; readonly error: number }[];
  readonly steps: number;
  readonly status: string;
}

type Params = readonly FieldLayer<tf.Tensor>[];

const double = { precision: "float64", spin: false } as const;

/** Seconds that the process has used of all cores. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Test points, which no run sees. */
const tests = 4096;

/** `−Δu = d π² ∏ sin πxᵢ` in the unit cube, 0 on its faces, by Gauss-Newton; the solution is `∏ sin πxᵢ`. */
export async function poisson(config: Config): Promise<Result> {
  const { dimension, hidden, points, steps, seconds, seed } = config;
  const now = config.processor === true ? processorSeconds : () => performance.now() / 1000;
  const names = Array.from({ length: dimension }, (_, i) => `x${i + 1}`);
  const domain = box(Object.fromEntries(names.map((name) => [name, [0, 1] as const])));
  const net = fieldNet(domain, { hidden });
  const each = (at: Point): tf.Tensor[] => names.map((name) => at[name] as tf.Tensor);
  const product = (factors: readonly tf.Tensor[]): tf.Tensor =>
    factors.reduce((a, b) => tf.mul(a, b));
  const exact: Field = (at) =>
    product(each(at).map((x) => tf.sin(tf.mul(tf.fill([], Math.PI), x))));
  /** 0 on the faces for any weights; 4 x (1 − x) is 1 in the middle. */
  const solution =
    (v: Field): Field =>
    (at) =>
      product([v(at), ...each(at).map((x) => tf.mul(tf.mul(4, x), tf.sub(1, x)))]);
  const residual = (params: Params, at: Point): tf.Tensor => {
    const u = solution(
      net.expand(
        params,
        at,
        names.map((name) => [name, name]),
      ),
    );
    const source = tf.mul(tf.fill([], dimension * Math.PI ** 2), exact(at));
    return tf.add(laplacian(u, names)(at), source);
  };

  const unseen = interior(domain, tests, { seed: 1e6 + seed });
  const off = jit((params: Params, at: Point) => {
    const u = exact(at);
    const difference = tf.sub(solution(net.field(params))(at), u);
    return tf.sqrt(tf.div(tf.sum(tf.square(difference)), tf.sum(tf.square(u))));
  }, double);
  const curve: { seconds: number; error: number }[] = [];
  const over = new AbortController();
  const start = now();
  let [aside, took] = [0, 0];
  const fit = await leastSquares((params, at) => residual(params, at), net.init(seed), {
    data: interior(domain, points, { seed }),
    perRow: true,
    method: "levenberg-marquardt",
    system: "normal",
    maxSteps: steps,
    signal: over.signal,
    onStep: async ({ step }, params) => {
      const began = now();
      took = began - start - aside;
      if (took >= seconds) over.abort();
      if (step % 5 === 0 || step === steps || over.signal.aborted) {
        curve.push({ seconds: took, error: (await off(params, unseen)).data[0] as number });
      }
      aside += now() - began;
    },
  });
  const last = (await off(fit.params, unseen)).data[0] as number;
  curve.push({ seconds: took, error: last });
  await off.dispose();
  return { params: net.size, curve, steps: fit.history.length, status: fit.status };
}
