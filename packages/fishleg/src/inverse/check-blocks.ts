import { LegendreError } from "@legendre/core-tensor";
import type { PlannedBlock } from "../blocks/plan.ts";
import { ruleOf } from "../blocks/rules.ts";
import type { InverseFisherState } from "./inverse.ts";

/**
 * Throws code "structure" where a state does not have the blocks that the params need, and code "shape" where one of
 * its tensors has another shape than the block needs.
 */
export function checkBlocks(
  where: string,
  plan: readonly PlannedBlock[],
  state: InverseFisherState | undefined,
): void {
  const blocks = Object.keys(state?.blocks ?? {}).sort();
  const expected = plan.map(({ path }) => path).sort();
  if (blocks.length !== expected.length || blocks.some((path, i) => path !== expected[i])) {
    const what = `state has blocks for ${list(blocks)}, the params need ${list(expected)}; pass what init or the last update returned for these params`;
    throw new LegendreError("structure", where, what, { got: blocks, expected });
  }
  for (const block of plan) {
    const given = state?.blocks[block.path] ?? {};
    const shapes = ruleOf(block).shapes(block.shape);
    for (const [name, shape] of Object.entries(shapes)) {
      const got = given[name]?.shape;
      if (got?.length === shape.length && got.every((length, i) => length === shape[i])) continue;
      const what = `state has ${name} of shape ${show(got)} for "${block.path}", a block of kind "${block.kind}" on shape ${show(block.shape)} needs ${show(shape)}; start again, or choose the blocks as they were`;
      throw new LegendreError("shape", where, what, { path: block.path, got, expected: shape });
    }
  }
}

function show(shape: readonly number[] | undefined): string {
  return shape === undefined ? "nothing" : `[${shape.join(", ")}]`;
}

function list(paths: readonly string[]): string {
  return paths.length === 0 ? "nothing" : paths.join(", ");
}
