import { LegendreError, treeDispose } from "@legendre/core-tensor";
import { decodeCheckpoint, encodeCheckpoint } from "@legendre/core-tensor/io";
import type { AuxState } from "../aux/state.ts";
import type { PlannedBlock } from "../blocks/plan.ts";
import { scoped } from "../scoped.ts";
import { checkBlocks } from "./check-blocks.ts";
import { type InverseFisherState, withBlocks } from "./inverse.ts";

/** What an `InverseFisher` remembers: a tree of tensors. The state of `scaleByFishleg` is one, too. */
export interface LearnedInverse {
  /** The parameters of the blocks, and the damping. */
  readonly inverse: InverseFisherState;
  /** What learning them remembers, and its health. */
  readonly aux: AuxState;
}

/** What a file holds: the state without the cache, which follows from the parameters. */
interface Stored {
  readonly inverse: Omit<InverseFisherState, "cache">;
  readonly aux: LearnedInverse["aux"];
}

/** The bytes of a checkpoint with a learned inverse. */
export function encodeInverse(
  plan: readonly PlannedBlock[],
  { inverse, aux }: LearnedInverse,
): Promise<Uint8Array<ArrayBuffer>> {
  const { blocks, damping } = inverse;
  const kinds = Object.fromEntries(plan.map(({ path, kind }) => [path, kind]));
  return encodeCheckpoint({ inverse: { blocks, damping }, aux }, { inverseFisher: kinds });
}

/** The learned inverse in such a file; throws where it is one of other blocks. */
export async function decodeInverse(
  where: string,
  plan: readonly PlannedBlock[],
  bytes: Uint8Array,
  file: string,
): Promise<LearnedInverse> {
  const { tree, meta } = await decodeCheckpoint<Stored>(bytes, file);
  try {
    const kinds = (meta as { inverseFisher?: Record<string, string> } | null)?.inverseFisher;
    if (kinds === undefined) {
      throw new LegendreError("data", where, `${file} is a checkpoint, but of no inverse`, {
        file,
      });
    }
    checkBlocks(where, plan, tree.inverse as InverseFisherState);
    const other = plan.find(({ path, kind }) => kinds[path] !== kind);
    if (other !== undefined) {
      const what = `${file} has a block of kind "${kinds[other.path]}" for "${other.path}", here it is "${other.kind}"; choose the blocks as they were`;
      throw new LegendreError("structure", where, what, { file, path: other.path });
    }
    const { blocks, damping } = tree.inverse;
    return { inverse: scoped(() => withBlocks(plan, blocks, damping)), aux: tree.aux };
  } catch (error) {
    treeDispose(tree);
    throw error;
  }
}
