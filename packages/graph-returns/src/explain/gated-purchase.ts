import type { OpenNetwork } from "../models/graph-content.ts";
import { type HostParams, type HostWeights, kernelRows } from "../models/host-params.ts";
import type { Steps } from "../pause.ts";
import { attributedAlongLine, type LineLayer, type LineNetwork } from "./exact-line.ts";
import type { RowAttributions } from "./explanation.ts";

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
 * Rows by name: `customer` and `variant`, before the first layer; what each relation sends to an end in each layer, as
 * `0 purchase, back`; and for `gcn` what its own part is multiplied by, as `customer scale`.
 */
export type Heard = Readonly<Record<string, ArrayLike<number>>>;

/** What the attributions of one purchase are made of. */
export interface Gathered {
  readonly sides: Readonly<Record<End, Side>>;
  readonly averages: Readonly<Record<End, Float32Array>>;
  readonly heard: Heard;
}

/** A graph model as {@link purchaseAttributions} reads it. */
export interface HostNetwork {
  readonly params: HostParams;
  /** Of the activation, below 0. */
  readonly slope: number;
}

/**
 * Splits what is said of a purchase, of which all that reaches it has been gathered: integrated gradients from average columns
 * and silence. What neighbours send counts as constant, behind a gate for each relation that goes from 0 to 1.
 *
 * A generator of {@link attributedAlongLine}.
 */
export function* purchaseAttributions(
  network: HostNetwork,
  gathered: Gathered,
  maxPoints: number,
): Steps<RowAttributions> {
  const { sides, averages, heard } = gathered;
  const gates = (value: number) => (end: End) => sides[end].keys.map(() => value);
  const from = [...ends.map((end) => averages[end]), ...ends.map(gates(0))];
  const to = [...ends.map((end) => heard[end]!), ...ends.map(gates(1))];
  const line = lineNetwork(network, gathered);
  const { amounts, base, output, status } = yield* attributedAlongLine(line, from, to, maxPoints);
  const [customer, variant, customerGates, variantGates] = amounts.map((each) => Array.from(each));
  return {
    unit: "logit",
    base,
    output,
    amounts: [...customer!, ...customerGates!, ...variant!, ...variantGates!],
    method: "integrated-gradients",
    status,
  };
}

/** Encoder of both ends and decoder for one purchase: inputs 0 and 1 are the columns of the ends, 2 and 3 their gates. */
function lineNetwork(
  { params: { encoder, decoder }, slope }: HostNetwork,
  { sides, heard }: Pick<Gathered, "sides" | "heard">,
): LineNetwork {
  const layers: LineLayer[] = [];
  const push = (layer: LineLayer): number => layers.push(layer) - 1;
  /** By end, the number of its last layer. */
  const last = ends.map((end, e) => {
    const scale = heard[`${end} scale`]?.[0];
    const entry = encoder.entry?.[end];
    let before =
      entry === undefined
        ? undefined
        : push({
            bias: entry.bias.data,
            inputs: [{ from: e, kernel: entry.kernel }],
            layers: [],
            slope: 1,
          });
    for (const [l, { self }] of encoder.layers.entries()) {
      const { kernel: plain, bias } = self[end]!;
      const kernel = scale === undefined ? plain : times(plain, scale);
      const sent = stacked(
        sides[end].keys.map((key) => heard[`${l} ${key}`]!),
        bias.data.length,
      );
      const gate = { from: 2 + e, kernel: sent };
      before = push({
        bias: bias.data,
        inputs: before === undefined ? [{ from: e, kernel }, gate] : [gate],
        layers: before === undefined ? [] : [{ from: before, kernel }],
        slope,
      });
    }
    return before!;
  });
  /** A layer that reads an end as the decoder does: before the first layer and after the last. */
  const reading = (kernels: readonly (readonly [e: number, kernel: HostWeights])[]) => {
    const split = kernels.map(([e, kernel]) => {
      const width = heard[ends[e]!]!.length;
      return {
        e,
        own: kernelRows(kernel, 0, width),
        rest: kernelRows(kernel, width, kernel.shape[0]!),
      };
    });
    return {
      inputs: split.map(({ e, own }) => ({ from: e, kernel: own })),
      layers: split.map(({ e, rest }) => ({ from: last[e]!, kernel: rest })),
    };
  };
  const { bias, out, outBias, factors } = decoder;
  const product =
    factors &&
    ends.map((end, e) => {
      const kernel = factors[end];
      return push({
        bias: new Float32Array(kernel.shape[1]!),
        ...reading([[e, kernel]]),
        slope: 1,
      });
    });
  const both = ends.map((end, e) => [e, decoder[end]] as const);
  const hidden = push({ bias: bias.data, ...reading(both), slope: 0 });
  push({ bias: outBias.data, inputs: [], layers: [{ from: hidden, kernel: out }], slope: 1 });
  return product === undefined ? { layers } : { layers, product: [product[0]!, product[1]!] };
}

const times = ({ data, shape }: HostWeights, scale: number): HostWeights => ({
  data: data.map((value) => value * scale),
  shape,
});

/** Rows below each other. */
function stacked(rows: readonly ArrayLike<number>[], width: number): HostWeights {
  const data = new Float32Array(rows.length * width);
  for (const [i, row] of rows.entries()) data.set(row, i * width);
  return { data, shape: [rows.length, width] };
}
