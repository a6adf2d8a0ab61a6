import {
  add,
  addN,
  clone,
  div,
  equal,
  greater,
  isFinite as isFiniteTensor,
  log,
  logicalAnd,
  logicalNot,
  mul,
  onesLike,
  type Scalar,
  square,
  sum,
  type Tensor,
  where,
  zerosLike,
} from "@legendre/core-tensor/ops";
import type { BlockTensors } from "../blocks/block.ts";
import type { PlannedBlock } from "../blocks/plan.ts";
import {
  applyInverse,
  constant,
  type InverseFisherState,
  join,
  perBlock,
  split,
  withBlocks,
} from "./inverse.ts";

/** What blocks are measured along. */
export interface RescaleInput<P> {
  /** Random vectors, masked. */
  readonly directions: readonly P[];
  /** `⟨v, F v⟩` for each of some vectors. */
  readonly energies: (vectors: readonly P[]) => readonly Scalar[];
  /** Zeroes what is pruned. */
  readonly masked: (v: P) => P;
}

/**
 * Each block of `Q` times the number for which its auxiliary loss is least, `⟨u, v⟩ / ⟨v, (F + γ I) v⟩` with `v = Q u`, `u` in the block
 * alone, sums over the directions: 1 where `Q` is the inverse of the block. A block that no direction reaches stays as it is, and so does one
 * without such a number, which is told: for each block whether it has none.
 */
export function rescaled<P>(
  plan: readonly PlannedBlock[],
  inverse: InverseFisherState,
  { directions, energies, masked }: RescaleInput<P>,
): { readonly inverse: InverseFisherState; readonly failed: readonly Tensor[] } {
  const { damping } = inverse;
  const pairs = directions.map((u) => {
    const v = masked(applyInverse(plan, inverse, u));
    return { u: split(plan, u), v: split(plan, v), like: v };
  });
  const alone = ({ v, like }: (typeof pairs)[number], block: number): P => {
    const parts = v.map((part, i) => (i === block ? part : zerosLike(part)));
    return join(plan, like, parts);
  };
  const curved = energies(plan.flatMap((_, i) => pairs.map((pair) => alone(pair, i))));
  const failed: Tensor[] = [];
  const blocks = perBlock(plan, ({ path }, i) => {
    const terms = pairs.map(({ u, v }, k) => {
      const own = v[i] as Tensor;
      const along = curved[i * pairs.length + k] as Scalar;
      return {
        linear: sum(mul(u[i] as Tensor, own)),
        quadratic: add(along, mul(damping, sum(square(own)))),
      };
    });
    const linear = addN(terms.map((term) => term.linear));
    const quadratic = addN(terms.map((term) => term.quadratic));
    const factor = div(linear, quadratic);
    const usable = logicalAnd(isFiniteTensor(factor), greater(factor, constant(0)));
    const none = constant(0);
    const isReached = logicalNot(logicalAnd(equal(linear, none), equal(quadratic, none)));
    failed.push(logicalAnd(isReached, logicalNot(usable)));
    const kept = where(usable, factor, onesLike(factor));
    return withScale(inverse.blocks[path] as BlockTensors, mul(log(kept), constant(0.5)));
  });
  return { inverse: withBlocks(plan, blocks, clone(damping)), failed };
}

/** All blocks have half the logarithm of their scale in `a`. */
function withScale(block: BlockTensors, halfLog: Tensor): BlockTensors {
  const { a, ...factors } = block;
  const kept = Object.entries(factors).map(([name, factor]) => [name, clone(factor)]);
  return { ...Object.fromEntries(kept), a: add(a as Tensor, halfLog) };
}
