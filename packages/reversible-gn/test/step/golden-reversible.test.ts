import { readFileSync } from "node:fs";
import { gaussian } from "@legendre/core-tensor";
import { activations } from "@legendre/core-tensor/nn";
import { expectAllClose } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import { applyStep, gnStep, type RevMlp, revMlp } from "../../src/index.ts";
import { host, inFloat64, numbers } from "../helpers.ts";

interface Stored {
  readonly shape: number[];
  readonly data: number[];
}

interface Golden {
  readonly n: number;
  readonly d: number;
  readonly k: number;
  readonly blocks: number;
  readonly C: Stored[];
  readonly W: Stored[];
  readonly x: Stored;
  readonly y: Stored;
  readonly z: Stored;
  readonly reversible_dW: Stored[];
  readonly reversible_rel_resid: number;
  readonly minnorm_dW: Stored;
  readonly minnorm_norm: number;
  readonly loss: number;
  readonly loss_after_reversible_step_lr_0_1: number;
}

/** Three nets of tanh half layers without bias, made with PyTorch in float64. */
const fixture = new URL("../fixtures/reversible_gn.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(fixture, "utf8")) as { cases: Golden[] };

const load = ({ data, shape }: Stored): never => host(data, shape) as never;

function netOf(golden: Golden): { model: RevMlp; params: never; state: never } {
  const model = revMlp({
    depth: golden.blocks,
    width: golden.k,
    bias: false,
    readout: "state",
    activation: activations.tanh,
  });
  const pairs = <T>(list: readonly T[], f: (each: T) => unknown): unknown[] =>
    Array.from({ length: golden.blocks }, (_, l) => ({
      F: f(list[2 * l] as T),
      G: f(list[2 * l + 1] as T),
    }));
  return {
    model,
    params: { blocks: pairs(golden.W, (kernel) => ({ kernel: load(kernel) })) } as never,
    state: { blocks: pairs(golden.C, (V) => ({ V: load(V) })), readout: {} } as never,
  };
}

describe.each(cases.map((golden, index) => ({ golden, index })))(
  "case $index",
  ({ golden, index }) => {
    const { model, params, state } = netOf(golden);
    const [x, y] = [load(golden.x), load(golden.y)];
    // With more rows than features it is a projection, which a refinement only repeats.
    const exactly = { damping: 0, refine: index === 2 ? 0 : 2 };
    const step = (options: object) => (p: never, s: never, at: never, targets: never) =>
      gnStep(model, p, s, at, targets, { likelihood: gaussian(), ...exactly, ...options });

    it("gives the outputs, the block-wise update and its residual", () => {
      const found = inFloat64<Record<string, unknown>>(step({}), params, state, x, y);
      expectAllClose(numbers(found["outputs"]), golden.z.data, { tolerance: 1e-9 });
      const { blocks } = found["delta"] as { blocks: Record<string, { kernel: never }>[] };
      const deltas = blocks.flatMap(({ F, G }) => [F?.kernel, G?.kernel]);
      deltas.forEach((delta, l) => {
        const want = golden.reversible_dW[l] as Stored;
        // Params are lowered by dW there and raised by δ here.
        expectAllClose(
          numbers(delta),
          want.data.map((v) => -v),
          { tolerance: 1e-8 },
        );
      });
      const rho = numbers(found["rho"])[0] as number;
      if (index === 2) expect(rho).toBeCloseTo(golden.reversible_rel_resid, 6);
      else expect(rho).toBeLessThan(1e-9);
    });

    it("lowers the loss as there", () => {
      const after = inFloat64(
        (p: never, s: never, at: never, targets: never) => {
          const { delta } = step({})(p, s, at, targets);
          return gaussian().nll(model.apply(applyStep(p, delta, 0.1), s, at).output, targets);
        },
        ...[params, state, x, y],
      );
      const constant = (golden.d / 2) * Math.log(2 * Math.PI);
      const loss = numbers(after)[0] as number;
      const same = (stored: number): number =>
        Math.min(Math.abs(loss - stored), Math.abs(loss - constant - stored));
      expect(same(golden.loss_after_reversible_step_lr_0_1)).toBeLessThan(1e-8);
    });

    // The third has more rows than features: J has not full row rank, and no update reaches the targets.
    if (index === 2) return;
    it("gives the update of least norm", () => {
      const found = inFloat64<Record<string, unknown>>(
        step({ inverse: "minNorm", kernelRows: 4000 }),
        ...[params, state, x, y],
      );
      expect(
        Math.abs((numbers(found["norm"])[0] as number) / golden.minnorm_norm - 1),
      ).toBeLessThan(1e-8);
      const { blocks } = found["delta"] as { blocks: Record<string, { kernel: never }>[] };
      const flat = blocks.flatMap(({ F, G }) => [...numbers(F?.kernel), ...numbers(G?.kernel)]);
      expectAllClose(
        flat,
        golden.minnorm_dW.data.map((v) => -v),
        { tolerance: 1e-7 },
      );
    });
  },
);
