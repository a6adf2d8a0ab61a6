/** Langevin sampling of correlated normal numbers in one compiled loop that draws its noise, against a call a step and JAX. */
import { foriLoop, random } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import {
  add,
  matMul,
  mul,
  square,
  sub,
  type Tensor,
  type Tensor2D,
  tensor,
} from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { run } = await startEngine(flags.engine);
const [chains, size, steps] = flags.smoke ? [4, 8, 6] : [64, 256, 300];
const pace = 0.05;

/** A precision matrix with eigenvalues near 1: the identity and a small symmetric part. */
const part = uniformValues(1, size * size).map((v) => (0.2 * v) / size);
const precision = tensor(
  Float32Array.from(part, (v, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    return (i === j ? 1 : 0) + v + (part[j * size + i] as number);
  }),
  [size, size],
) as Tensor2D;

const step = (x: Tensor, key: random.Key, i: Tensor): Tensor => {
  const noise = mul(random.normal(random.foldIn(key, i), [chains, size]), Math.sqrt(2 * pace));
  return add(sub(x, mul(matMul(x as Tensor2D, precision), pace)), noise);
};
const oneStep = run(step);
const allSteps = run((x: Tensor, key: random.Key) =>
  foriLoop(0, steps, (i, now: Tensor) => step(now, key, i), x),
);

const key = random.key(0);
const numbers = Array.from({ length: steps }, (_, i) => tensor(i, [], "int32"));
let inLoop: Tensor = tensor(uniformValues(2, chains * size), [chains, size]);
let byCalls: Tensor = inLoop.clone();

/** The mean square of all chains. */
function energy(x: Tensor): number {
  const squares = square(x);
  const mean = squares.mean();
  const value = mean.dataSync()[0] as number;
  squares.dispose();
  mean.dispose();
  return value;
}

async function inOneCall(): Promise<number> {
  const next = await allSteps(inLoop, key);
  inLoop.dispose();
  inLoop = next;
  return energy(inLoop);
}

async function callByCall(): Promise<number> {
  for (const number of numbers) {
    const next = await oneStep(byCalls, key, number);
    byCalls.dispose();
    byCalls = next;
  }
  return energy(byCalls);
}

const check = [await inOneCall()];
const reference = await callByCall();
if (Math.abs((check[0] as number) - reference) > 1e-3 * reference) {
  throw new Error(`langevin: one call gives ${check[0]}, ${steps} calls give ${reference}`);
}
await compare(
  {
    name: "langevin",
    title: `${steps} Langevin steps in one call, ${chains} chains of ${size} numbers`,
    ours: inOneCall,
    // JAX makes other numbers of a key: of a few of them the means are far apart.
    ...(!flags.smoke && { check, checkTolerance: 0.1 }),
    peers: [
      { id: "calls", name: `our ${steps} calls`, run: callByCall },
      { id: "jax", program: "langevin_jax.py", args: [chains, size, steps, pace].map(String) },
    ],
    goals: [
      { against: "calls", atMost: 0.95 },
      { against: "jax", atMost: 1.1 },
    ],
    items: { count: chains * steps, unit: "chain steps" },
    dispose: () => {
      for (const each of [inLoop, byCalls, precision, key, ...numbers]) each.dispose();
    },
  },
  flags,
);
