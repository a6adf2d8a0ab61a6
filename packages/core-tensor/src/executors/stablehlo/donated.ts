import { LegendreError } from "../../errors.ts";
import type { Program } from "../../graph/graph.ts";
import { sameType } from "../../kernels/shapes.ts";
import type { ValueType } from "../../kernels/value-type.ts";
import { leafCount } from "../../tree/index.ts";

/**
 * Attributes of leaves of arguments whose memory the results may take: `tf.aliasing_output` with a result of the same type,
 * each result once, else `jax.buffer_donor`.
 *
 * @throws code "option" for a position that the program has no argument at.
 */
export function donatedLeaves(
  { input, graph }: Program,
  donate: readonly number[],
): ReadonlyMap<number, string> {
  const marks = new Map<number, string>();
  if (donate.length === 0) return marks;
  const args = typeof input === "object" && "array" in input ? input.array : [];
  const typeOf = (id: number): ValueType => graph.values[id] as ValueType;
  const free = new Set(graph.outputs.keys());
  let leaf = 0;
  for (const [position, structure] of args.entries()) {
    const end = leaf + leafCount(structure);
    for (; leaf < end; leaf++) {
      if (!donate.includes(position)) continue;
      const type = typeOf(graph.inputs[leaf] as number);
      const taken = [...free].find((at) => sameType(typeOf(graph.outputs[at] as number), type));
      if (taken !== undefined) free.delete(taken);
      const alias =
        taken === undefined ? "jax.buffer_donor = true" : `tf.aliasing_output = ${taken} : i32`;
      marks.set(leaf, ` {${alias}}`);
    }
  }
  const wrong = donate.find((position) => !(position in args));
  if (wrong === undefined) return marks;
  const message = `donate names argument ${wrong}, and the program has ${args.length} arguments, counted from 0`;
  throw new LegendreError("option", "toStableHlo", message, { donate, arguments: args.length });
}
