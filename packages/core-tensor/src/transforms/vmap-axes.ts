import { LegendreError } from "../errors.ts";
import type { TreeStructure } from "../tree/index.ts";

/**
 * Which axis of each leaf is the batch, as a prefix of a tree: a number holds for every leaf below it,
 * `null` says that there is none.
 */
export type BatchAxes =
  | number
  | null
  | readonly BatchAxes[]
  | { readonly [name: string]: BatchAxes };

/** The axis of each leaf of a tree, in leaf order; throws code "structure" where `axes` is no prefix of it. */
export function leafAxes(
  option: "inAxes" | "outAxes",
  axes: BatchAxes,
  structure: TreeStructure,
): (number | null)[] {
  const visit = (given: BatchAxes, node: TreeStructure, path: string): (number | null)[] => {
    if (node === "null" || node === "undefined") return [];
    if (node === "leaf") {
      if (given === null || Number.isInteger(given)) return [given as number | null];
      return fail(option, path, given, "a whole number or null, since a leaf stands there");
    }
    const inside = (name: string | number): string => (path === "" ? `${name}` : `${path}.${name}`);
    const isArray = Array.isArray(given);
    if ("array" in node) {
      const parts = node.array;
      if (isArray && given.length !== parts.length) {
        const expected = `${parts.length} entries, one for each member of the array that stands there`;
        return fail(option, path, given, expected);
      }
      if (!isArray && isNested(given)) return fail(option, path, given, "an array or a number");
      return parts.flatMap((part, index) =>
        visit(isArray ? given[index] : given, part, inside(index)),
      );
    }
    if (isArray) return fail(option, path, given, "a record or a number");
    if (isNested(given)) {
      const same =
        Object.keys(given).length === node.keys.length && node.keys.every((key) => key in given);
      if (!same) return fail(option, path, given, `the keys ${node.keys.join(", ")}`);
    }
    return node.keys.flatMap((key, index) =>
      visit(isNested(given) ? given[key]! : given, node.children[index]!, inside(key)),
    );
  };
  return visit(axes, structure, "");
}

function isNested(axes: BatchAxes): axes is { readonly [name: string]: BatchAxes } {
  return typeof axes === "object" && axes !== null && !Array.isArray(axes);
}

function fail(option: string, path: string, got: unknown, expected: string): never {
  const where = path === "" ? "" : ` at "${path}"`;
  throw new LegendreError(
    "structure",
    "vmap",
    `${option}${where} is ${JSON.stringify(got)}, expected ${expected}; it is a number, null, or a tree that the ` +
      `${option === "inAxes" ? "list of arguments" : "result"} begins like`,
    { option, path, got },
  );
}
