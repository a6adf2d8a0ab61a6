import type { OnnxGraph } from "./onnx-graph.ts";
import type { Site } from "./sites.ts";

/**
 * How weights are kept and used. For their bytes alone, widened when the model is loaded, so that it computes as before: `"float16"`,
 * `"stored8"` (8 bits, a scale for each output) and `"stored4"` (4 bits, a scale for 32 weights). For speed too: `"dynamic8"`, products
 * in 8 bits with ranges of the inputs found on each call; `"static8"`, the same with ranges that the examples had; `"blocks4"`,
 * 4 bits widened on the way (`MatMulNBits`).
 */
export const forms = [
  "float32",
  "float16",
  "stored8",
  "stored4",
  "dynamic8",
  "static8",
  "blocks4",
] as const;
export type Form = (typeof forms)[number];

/** Forms that compute in another way than float32 does. */
export const isFast = (form: Form): boolean =>
  form === "dynamic8" || form === "static8" || form === "blocks4";

/** Bits of the whole numbers that a form keeps. */
export const bitsOf = (form: Form): 4 | 8 => (form === "stored4" || form === "blocks4" ? 4 : 8);

/** The forms that a site can have in a model of this opset. */
export function formsOf(
  { op, node, outputs, inputs }: Site,
  { opset, constants }: OnnxGraph,
): Form[] {
  // Blocks of 32 are padded, and the padding is cut off by a node that older opsets write otherwise.
  const cuts = inputs % 32 === 0 || opset >= 10;
  const storage: Form[] = [
    "float32",
    "float16",
    "stored8",
    ...(cuts && inputs >= 16 ? (["stored4"] as const) : []),
  ];
  if (op === "Constant" || outputs < 2) return storage;
  const bias = node?.input[2] ?? "";
  // Scales for each output need `axis`, and a bias its whole numbers.
  const ranged = opset >= 13 && (bias === "" || constants.has(bias));
  const fixed: Form[] = ranged ? ["static8"] : [];
  if (op === "Conv") return [...storage, ...fixed];
  const dynamic: Form[] = opset >= 11 ? ["dynamic8"] : [];
  return [...storage, ...dynamic, ...fixed, ...(inputs >= 64 ? (["blocks4"] as const) : [])];
}

/** Bytes of a site's weights in a form, scales included. */
export function bytesOf({ outputs, inputs }: Pick<Site, "outputs" | "inputs">, form: Form): number {
  const count = outputs * inputs;
  const blocks = outputs * Math.ceil(inputs / 32);
  switch (form) {
    case "float32":
      return 4 * count;
    case "float16":
      return 2 * count;
    case "stored4":
      return 18 * blocks;
    case "blocks4":
      return 20 * blocks;
    default:
      return count + 4 * outputs;
  }
}
