import { type MlpParams, type Model, mlp, treeDispose } from "@legendre/core-tensor";
import type { ActivationName, NoState } from "@legendre/core-tensor/nn";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import { type CompileOption, compiler } from "@legendre/core-tensor/train";

/** The layers of a network. */
export interface Shape {
  readonly hidden: readonly number[];
  readonly activation: ActivationName;
}

/** The network: one output, a margin. */
export const networkOf = ({ hidden, activation }: Shape): Model<MlpParams, NoState> =>
  mlp({ hidden, activation, output: 1 });

/** The compiled network; margins of many rows, by pieces of one size and one for the rest. */
export function compiledNetwork(
  shape: Shape,
  compile: CompileOption,
): {
  /** `padded` fills rows up to a power of two, so that few sizes are ever compiled. */
  readonly margins: (
    p: MlpParams,
    values: Float32Array,
    width: number,
    padded?: boolean,
  ) => Promise<Float32Array>;
  readonly dispose: () => Promise<void>;
} {
  const network = networkOf(shape);
  const apply = compiler(
    "mlpClassifier",
    compile,
  )((p: MlpParams, x: Tensor) => network.apply(p, {}, x).output);
  return {
    async margins(params, values, width, padded = false) {
      const count = values.length / width;
      const out = new Float32Array(count);
      const piece = 65_536;
      for (let from = 0; from < count; from += piece) {
        const to = Math.min(count, from + piece);
        const given = values.subarray(from * width, to * width);
        const height = padded ? 2 ** Math.ceil(Math.log2(to - from)) : to - from;
        const filled = height === to - from ? given : new Float32Array(height * width);
        if (filled !== given) filled.set(given);
        const x = tensor(filled, [height, width]);
        const margins = await apply(params, x);
        out.set(((await margins.data()) as Float32Array).subarray(0, to - from), from);
        treeDispose([x, margins]);
      }
      return out;
    },
    dispose: () => apply.dispose(),
  };
}
