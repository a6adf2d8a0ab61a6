import { treeDispose } from "@legendre/core-tensor";
import {
  add,
  concat,
  leakyRelu,
  matMul,
  mul,
  slice,
  type Tensor,
  tensor,
  tidy,
} from "@legendre/core-tensor/ops";
import { decodeRows } from "../encoders/edge-decoder.ts";
import type { SelfParams } from "../encoders/graph-encoder.ts";
import type { OpenNetwork } from "../models/graph-content.ts";
import type { GraphParams } from "../models/graph-network.ts";
import type { RowAttributions } from "./explanation.ts";
import { finished, type IntegratedGradientsOptions, integration } from "./integrated-gradients.ts";

export const ends = ["customer", "variant"] as const;
export type End = (typeof ends)[number];

/** What an end of a purchase is made of. */
export interface Side {
  readonly columns: readonly string[];
  /** Relations into it, by the name that is shown; several may share one. */
  readonly relations: readonly string[];
  /** Names of the relations themselves. */
  readonly keys: readonly string[];
}

/** The inputs of an end: its columns, and the relations into it. */
export function sideOf(
  end: End,
  { recipe, network }: Pick<OpenNetwork, "recipe" | "network">,
  relations: readonly { readonly name: string; readonly to: string }[],
  labelled: boolean,
): Side {
  const own = recipe.encoders[`${end}s`].names.map((name) => `${end}s ${name}`);
  const counts = `messages ${shownAs("purchase", end)}`;
  const vector = Array.from({ length: network.vectors[end] ?? 0 }, (_, i) => `embedding ${i}`);
  const into = relations.filter(({ to }) => to === end);
  return {
    // How many purchases there are, and their rate where labels are known.
    columns: [...own, counts, ...(labelled ? [counts] : []), ...vector],
    relations: into.map(({ name }) => `messages ${shownAs(kindOf(name), end)}`),
    keys: into.map(({ name }) => name),
  };
}

/** A relation's name without its direction and label. */
const kindOf = (name: string): string =>
  name.replace(/, back$/, "").replace(/ (kept|returned)$/, "");

const shownAs = (kind: string, end: End): string =>
  kind === "purchase" ? `other purchases of the ${end}` : `the ${end}'s ${kind}`;

/**
 * Tensors by name: `customer` and `variant`, the rows before the first layer; what each relation sends to an end in each
 * layer, as `0 purchase, back`; and for `gcn` what its own part is multiplied by, as `customer scale`. A row a purchase.
 */
export type Heard = Readonly<Record<string, Tensor>>;

/** What attributions are made of. */
export interface Gathered {
  readonly sides: Readonly<Record<End, Side>>;
  readonly averages: Readonly<Record<End, Float32Array>>;
  readonly heard: Heard;
}

/** Splits what is said of purchases, of which all that reaches them has been gathered; frees `heard`. */
export const attributions = (
  network: Pick<OpenNetwork, "network">,
  params: GraphParams,
  gathered: Gathered,
  options: IntegratedGradientsOptions,
): RowAttributions[] => finished(attributionSteps(network, params, gathered, options));

/** {@link attributions} in steps, between which others may have a turn. */
export function* attributionSteps(
  network: Pick<OpenNetwork, "network">,
  params: GraphParams,
  { sides, averages, heard }: Gathered,
  options: IntegratedGradientsOptions,
): Generator<void, RowAttributions[]> {
  const numbers = Object.fromEntries(
    Object.entries(heard).map(([name, each]) => [name, each.dataSync() as Float32Array]),
  );
  const count = heard["customer"]!.shape[0]!;
  const widths = ends.map((end) => heard[end]!.shape[1]!);
  const rowOf = (name: string, i: number): Float32Array => {
    const width = heard[name]!.shape[1]!;
    return numbers[name]!.subarray(i * width, (i + 1) * width);
  };
  const rows: RowAttributions[] = [];
  for (let i = 0; i < count; i++) {
    const row = ends.flatMap((end) => [...rowOf(end, i), ...sides[end].keys.map(() => 1)]);
    const baseline = ends.flatMap((end) => [...averages[end], ...sides[end].keys.map(() => 0)]);
    const own = Object.fromEntries(
      Object.entries(heard).map(([name, each]) => [
        name,
        tensor(rowOf(name, i), [1, each.shape[1]!]),
      ]),
    );
    const f = (points: Tensor): Tensor =>
      tidy(() => {
        let at = 0;
        const h = ends.map((end, e) => {
          const keys = sides[end].keys;
          const start = at;
          at += widths[e]! + keys.length;
          const x = slice(points, [0, start], [-1, widths[e]!]);
          const gate = (k: number): Tensor => slice(points, [0, start + widths[e]! + k], [-1, 1]);
          return chain(network, params, end, keys, own, x, gate);
        });
        return decodeRows(params.decoder, h[0]!, h[1]!);
      });
    const { amounts, base, output, status } = yield* integration(f, row, baseline, options);
    treeDispose(own);
    rows.push({ unit: "logit", base, output, amounts, method: "integrated-gradients", status });
  }
  treeDispose(heard as Record<string, Tensor>);
  return rows;
}

/** What the decoder reads of an end, before the first layer and after the last, with its messages as constants behind gates. */
function chain(
  { network }: Pick<OpenNetwork, "network">,
  { encoder }: GraphParams,
  end: End,
  keys: readonly string[],
  own: Heard,
  x: Tensor,
  gate: (k: number) => Tensor,
): Tensor {
  const affine = ({ kernel, bias }: SelfParams, h: Tensor): Tensor => add(matMul(h, kernel), bias);
  let h = encoder.entry === undefined ? x : affine(encoder.entry[end]!, x);
  for (const [l, layer] of encoder.layers.entries()) {
    const self = layer.self[end]!;
    const scale = own[`${end} scale`];
    let sum =
      scale === undefined ? affine(self, h) : add(mul(matMul(h, self.kernel), scale), self.bias);
    for (const [k, key] of keys.entries()) sum = add(sum, mul(gate(k), own[`${l} ${key}`]!));
    h = leakyRelu(sum, network.encoder.slope ?? 0);
  }
  return concat([x, h], 1);
}
