import type { BlockKind } from "../../blocks/block.ts";
import type { PlannedBlock } from "../../blocks/plan.ts";
import { sizeOf } from "../../blocks/product.ts";
import { positionIn } from "../../blocks/rules.ts";
import type { InverseFisherState } from "../../inverse/inverse.ts";
import { symmetricBlock } from "../select/symmetric-block.ts";
import { leafOf, type Weights } from "../weights.ts";
import { spectrumEntry } from "./spectrum-entry.ts";

/** A learned inverse on the host: its entries one by one, in `O(1)` each; those of spectra as {@link spectrumEntry} says. */
export interface HostInverse {
  /** `Q_ij` for flat positions. */
  readonly entry: (i: number, j: number) => number;
  /** `Q` between some flat positions, `[k, k]` row-major; each is located once. */
  readonly block: (positions: readonly number[]) => Float64Array;
  readonly blocks: readonly HostBlock[];
  /** Whether a leaf's block is a Kronecker product with an elementwise scale. */
  readonly sameAcrossOutputs: (leaf: number) => boolean;
  /** The block that a leaf belongs to, and the position of one of its weights there. */
  readonly locate: (leaf: number, position: number) => Located;
}

/** Where a weight is in a learned inverse. */
interface Located {
  readonly block: number;
  readonly position: number;
}

/** One block on the host. */
export interface HostBlock {
  readonly planned: PlannedBlock;
  /** The factor along each axis, `[length, length]` row-major; undefined for the identity. None for other blocks. */
  readonly factors?: readonly (Float32Array | undefined)[];
  /** The elementwise scale `A`, the shape of the block. */
  readonly scale: Float32Array;
  /** `Q` between two positions of the block. */
  readonly entry: (p: number, q: number) => number;
}

/** Which factor acts along which axis, for blocks that are Kronecker products. */
const factorNames: Partial<Record<BlockKind, readonly (string | undefined)[]>> = {
  dense: ["gIn", "gOut"],
  conv: ["gIn", "gOut"],
  kronecker: ["gIn", "gOut"],
  readout: ["L", undefined],
  embedding: [undefined, "R"],
  "three-factor": ["space", "channel", "output"],
};

/** Reads the caches of all blocks: one read of about as many numbers as `Q` has parameters. */
export function hostInverse(
  plan: readonly PlannedBlock[],
  { cache }: Pick<InverseFisherState, "cache">,
  weights: Weights<unknown>,
): HostInverse {
  const blocks = plan.map((planned) => hostBlock(planned, cache[planned.path] ?? {}));
  const owner = new Map<number, { block: number; member: number }>();
  plan.forEach(({ leaves }, block) => {
    leaves.forEach((leaf, member) => {
      owner.set(leaf, { block, member });
    });
  });
  const locate: HostInverse["locate"] = (leaf, position) => {
    const { block, member } = owner.get(leaf) as { block: number; member: number };
    return { block, position: positionIn(plan[block] as PlannedBlock, member, position) };
  };
  const located = (i: number): Located => {
    const leaf = leafOf(weights, i);
    return locate(leaf, i - (weights.offsets[leaf] as number));
  };
  const between = (at: Located, by: Located): number =>
    at.block === by.block ? (blocks[at.block] as HostBlock).entry(at.position, by.position) : 0;
  return {
    blocks,
    locate,
    sameAcrossOutputs: (leaf) => blocks[owner.get(leaf)?.block ?? -1]?.factors !== undefined,
    entry: (i, j) => between(located(i), located(j)),
    block: (positions) => symmetricBlock(positions.map(located), between),
  };
}

function hostBlock(planned: PlannedBlock, cache: InverseFisherState["cache"][string]): HostBlock {
  const read = (name: string): Float32Array => cache[name]?.dataSync() as Float32Array;
  const names = factorNames[planned.kind];
  if (names !== undefined) {
    const factors = names.map((name) => (name === undefined ? undefined : read(name)));
    // A plain Kronecker block has its scale in a factor.
    const scale =
      cache["scale"] === undefined
        ? new Float32Array(sizeOf(planned.shape)).fill(1)
        : read("scale");
    return { planned, factors, scale, entry: kroneckerEntry(planned.shape, factors, scale) };
  }
  if (planned.kind === "spectrum") {
    const scale = new Float32Array(sizeOf(planned.shape)).fill(1);
    return { planned, scale, entry: spectrumEntry(read("U"), read("V"), read("q")) };
  }
  if (planned.kind === "low-rank") {
    const scale = read("scale");
    return { planned, scale, entry: lowRankEntry(read("X"), read("Z"), scale) };
  }
  if (planned.kind === "diagonal") {
    const q = read("q");
    const entry = (p: number, r: number): number => (p === r ? (q[p] as number) : 0);
    return { planned, entry, scale: q.map(Math.sqrt) };
  }
  const [g, scale] = [read("g"), read("scale")];
  const n = planned.shape[1] as number;
  const entry = (p: number, q: number): number => {
    const row = Math.floor(p / n);
    if (row !== Math.floor(q / n)) return 0;
    return (scale[p] as number) * (scale[q] as number) * (g[p * n + (q % n)] as number);
  };
  return { planned, scale, entry };
}

/** `A_p A_q (δ_pq + X_p · Z_q + Z_p · X_q)`. */
function lowRankEntry(x: Float32Array, z: Float32Array, scale: Float32Array): HostBlock["entry"] {
  const r = x.length / scale.length;
  return (p, q) => {
    let value = p === q ? 1 : 0;
    for (let k = 0; k < r; k++) {
      const xp = x[p * r + k] as number;
      const xq = x[q * r + k] as number;
      value += xp * (z[q * r + k] as number) + xq * (z[p * r + k] as number);
    }
    return value * (scale[p] as number) * (scale[q] as number);
  };
}

function kroneckerEntry(
  shape: readonly number[],
  factors: readonly (Float32Array | undefined)[],
  scale: Float32Array,
): HostBlock["entry"] {
  return (p, q) => {
    let value = (scale[p] as number) * (scale[q] as number);
    let [a, b] = [p, q];
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const length = shape[axis] as number;
      const i = a % length;
      const j = b % length;
      a = (a - i) / length;
      b = (b - j) / length;
      const factor = factors[axis];
      if (factor !== undefined) value *= factor[i * length + j] as number;
      else if (i !== j) return 0;
    }
    return value;
  };
}
