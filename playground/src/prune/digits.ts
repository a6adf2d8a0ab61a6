import { type MlpParams, type Model, mlp } from "@legendre/core-tensor";
import { decodeSafetensors } from "@legendre/core-tensor/io";
import type { NoState } from "@legendre/core-tensor/nn";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import { hidden } from "./sizes.ts";

/** The network that is pruned. */
export const network: Model<MlpParams, NoState> = mlp({ hidden: [hidden], output: 10 });

/** Digits and what they are. */
export interface DigitPart {
  /** Grey values 0 to 255, `side²` an image. */
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

/** Names of the parts: for the curvature, for the gate, for the accuracy that is shown. */
export const partNames = ["train", "heldOut", "test"] as const;

/** A trained network and digits of MNIST. */
export interface Digits {
  /** The params; owned by the caller. */
  readonly params: MlpParams;
  readonly parts: Readonly<Record<(typeof partNames)[number], DigitPart>>;
}

/** Reads what `make-digits.ts` wrote. */
export function readDigits(bytes: Uint8Array): Digits {
  const { arrays } = decodeSafetensors(bytes, "digits.safetensors");
  const array = (name: string) => {
    const found = arrays.get(name);
    if (found === undefined) throw new Error(`digits.safetensors has no "${name}"`);
    return found;
  };
  const leaf = (name: string): Tensor => {
    const { data, shape } = array(name);
    return tensor(data as Float32Array, [...shape], "float32");
  };
  const part = (name: string): DigitPart => ({
    images: array(`${name}.images`).data as Uint8Array,
    labels: array(`${name}.labels`).data as Uint8Array,
  });
  const layers = [0, 1].map((i) => ({
    kernel: leaf(`layers.${i}.kernel`),
    bias: leaf(`layers.${i}.bias`),
  }));
  return {
    params: { layers } as unknown as MlpParams,
    parts: { train: part("train"), heldOut: part("heldOut"), test: part("test") },
  };
}
