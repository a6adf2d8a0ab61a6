/** Ten training steps of the transformer block of `transformer.ts` by Muon and by SOAP, against PyTorch. */
import {
  applyUpdates,
  meanSquaredError,
  random,
  treeDispose,
  valueAndGrad,
} from "@legendre/core-tensor";
import { transformerEncoder } from "@legendre/core-tensor/nn";
import { muon, soap, type TreeTransform } from "@legendre/core-tensor/optim";
import { startEngine } from "@repo/cli";
import { type Tensor, tensor } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { seededValues, uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { run } = await startEngine(flags.engine);
const [batch, places, width, heads] = flags.smoke ? [2, 4, 8, 2] : [16, 128, 128, 4];
const steps = 10;

const model = transformerEncoder({ layers: 1, width, heads });
const drawn = model.init(random.key(0), [places, width]);
const size = batch * places * width;
const shape = [batch, places, width];
const inputs = tensor(uniformValues(1, size), shape);
const targets = tensor(uniformValues(2, size), shape);

/** A function that takes one step and returns the loss before it. */
function stepsBy(optimizer: TreeTransform): () => Promise<number> {
  const params = seededValues(drawn.params);
  let current = { params, state: optimizer.init(params) };
  const stepAt = (step: number) =>
    run((now: typeof current, x: Tensor, y: Tensor) => {
      const loss = (p: typeof params) => meanSquaredError(model.apply(p, drawn.state, x).output, y);
      const { value, grads } = valueAndGrad(loss)(now.params);
      const { updates, state } = optimizer.update(grads, now.state, now.params, { step });
      return { value, next: { params: applyUpdates(now.params, updates), state } };
    });
  // As `fit` compiles it: a program for each phase of the optimiser.
  const compiled = new Map<number, ReturnType<typeof stepAt>>();
  let count = 0;
  return async () => {
    const phase = optimizer.phase?.(count++) ?? 0;
    const step = compiled.get(phase) ?? stepAt(phase);
    compiled.set(phase, step);
    const { value, next } = await step(current, inputs, targets);
    treeDispose(current);
    current = next;
    const loss = value.dataSync()[0] as number;
    value.dispose();
    return loss;
  };
}

const rows = [
  { row: "Muon", optimizer: muon({ lr: 0.02, adamLr: 0.01 }), peers: ["muon", "muon32"] },
  { row: "SOAP", optimizer: soap({ lr: 3e-3, weightDecay: 0 }), peers: ["soap"] },
];
for (const { row, optimizer, peers } of rows) {
  const one = stepsBy(optimizer);
  const check: number[] = [];
  for (let i = 0; i < 4; i++) check.push(await one());
  await compare(
    {
      name: "transformer-step",
      row,
      title: `${steps} steps by ${row} of a transformer block, ${width} features, ${heads} heads, ${places} places, batch ${batch}`,
      ours: async () => {
        for (let i = 0; i < steps; i++) await one();
      },
      check,
      peers: peers.map((method) => {
        const args = [method, ...[batch, places, width, heads].map(String)];
        return { id: "torch", program: "transformer_step.py", args };
      }),
      goals: [{ against: "torch", atMost: 1.3 }],
      scaledByProducts: true,
      items: { count: steps * batch, unit: "sequences" },
      rounds: 11,
    },
    flags,
  );
}
