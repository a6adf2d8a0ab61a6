/** Seconds before a first step: tracing, passes, lowering and sessions; and what loading a saved step takes. */
import {
  jit,
  mlp,
  random,
  softmaxCrossEntropy,
  treeAxpy,
  useEngine,
  valueAndGrad,
} from "@legendre/core-tensor";
import { decodeCompiled, encodeCompiled } from "@legendre/core-tensor/jit";
import { neg, type Scalar, type Tensor, zeros } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { resnetSizes, resnetStep } from "./shared/resnet-step.ts";

/** A function and arguments to compile it for. */
interface Step {
  readonly f: (...args: never[]) => unknown;
  readonly args: readonly unknown[];
}

const flags = benchFlags();
await useEngine();

function mlpStep(): Step {
  const [features, hidden, batch] = flags.smoke ? [20, 16, 8] : [784, 256, 128];
  const model = mlp({ hidden: [hidden, hidden], output: 10 });
  const { params } = model.init(random.key(flags.seed), [features]);
  const f = (p: typeof params, x: Tensor, y: Tensor, lr: Scalar) => {
    const loss = (q: typeof params) => softmaxCrossEntropy(model.apply(q, {}, x).output, y);
    const { value, grads } = valueAndGrad(loss)(p);
    return { value, params: treeAxpy(neg(lr) as Scalar, grads, p) };
  };
  return { f, args: [params, zeros([batch, features]), zeros([batch], "int32"), 0.1] };
}

/** The step of the bench of the net, caught at its first call. */
async function netStep(): Promise<Step> {
  let caught: Step | undefined;
  const step = resnetStep(
    (f) =>
      async (...args) => {
        caught = { f, args };
        throw new Error("caught");
      },
    resnetSizes(flags.smoke, 128),
  );
  await step().catch(() => {});
  if (caught === undefined) throw new Error("the net took no step");
  return caught;
}

async function timed(row: string, { f, args }: Step, atMost: number, aim: number): Promise<void> {
  const compiledOnce = async (): Promise<void> => {
    const step = jit(f);
    await step.compile(...(args as never[]));
    await step.dispose();
  };
  const rounds = { rounds: 7 };
  await compare(
    { name: "compile", row, ours: compiledOnce, goals: [{ atMost, aim }], ...rounds },
    flags,
  );
  const step = jit(f);
  await step.compile(...(args as never[]));
  const bytes = await encodeCompiled(step);
  await step.dispose();
  const loadedOnce = async (): Promise<void> => (await decodeCompiled(bytes)).dispose();
  await compare({ name: "compile", row: `${row}, loaded`, ours: loadedOnce, ...rounds }, flags);
}

await timed("MLP step", mlpStep(), 300, 100);
await timed("ResNet-18 step", await netStep(), 8000, 3000);
