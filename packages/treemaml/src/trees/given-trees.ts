import { LegendreError } from "@legendre/core-tensor";
import { nearestName } from "@legendre/core-tensor/options";
import type { TaskTree } from "./task-tree.ts";

/** Names of tasks in nested arrays. */
export type NestedTasks = string | readonly NestedTasks[];

/**
 * A tree from nested arrays.
 *
 * @throws code "data" for an empty array, with the path to it.
 *
 * @example
 * ```ts
 * import { nestedTree, printNewick } from "@legendre/treemaml";
 *
 * console.log(printNewick(nestedTree([["a", "b"], "c"]))); // → ((a,b),c);
 * ```
 */
export function nestedTree(nested: NestedTasks): TaskTree {
  const make = (part: NestedTasks, path: string): TaskTree => {
    if (typeof part === "string") return { task: part };
    if (Array.isArray(part) && part.length > 0) {
      return {
        children: part.map((child, i) => make(child, path === "" ? `${i}` : `${path}.${i}`)),
      };
    }
    const message = `at "${path}": a node is a name or an array with at least one child, got ${JSON.stringify(part)}`;
    throw new LegendreError("data", "nestedTree", message, { path });
  };
  return make(nested, "");
}

/**
 * A tree from a table: one row a task, and columns from the coarsest group to the finest.
 *
 * @param rows - each with a `task` and a value for each column.
 * @param columns - names of the columns, coarsest first.
 * @throws code "data" for a row without a value, naming its task; "option" for a column that no row has.
 *
 * @example
 * ```ts
 * import { printNewick, taxonomyTree } from "@legendre/treemaml";
 *
 * const rows = [
 *   { task: "en", family: "Germanic" },
 *   { task: "fr", family: "Romance" },
 *   { task: "de", family: "Germanic" },
 * ];
 * console.log(printNewick(taxonomyTree(rows, ["family"]))); // → ((en,de)Germanic,fr);
 * ```
 *
 * @remarks A group of one task at one level is that task: it gets no node of its own.
 */
export function taxonomyTree<C extends string>(
  rows: readonly ({ readonly task: string } & { readonly [K in C]?: string | undefined })[],
  columns: readonly C[],
): TaskTree {
  const where = "taxonomyTree";
  if (rows.length === 0) throw new LegendreError("data", where, "the table has no rows", {});
  for (const column of columns) {
    if (rows.some((row) => row[column] !== undefined)) continue;
    const known = Object.keys(rows[0] as object);
    const message = `no row has a column "${column}"; the nearest is "${nearestName(column, known)}"`;
    throw new LegendreError("option", where, message, { column, known });
  }
  const group = (part: typeof rows, depth: number, name?: string): TaskTree => {
    const column = columns[depth];
    if (part.length === 1) return { task: (part[0] as { task: string }).task };
    if (column === undefined) {
      return { children: part.map(({ task }) => ({ task })), ...(name !== undefined && { name }) };
    }
    const groups = new Map<string, (typeof part)[number][]>();
    for (const row of part) {
      const value = row[column] as string | undefined;
      if (value === undefined) {
        const message = `the row of task "${row.task}" has no value in column "${column}"`;
        throw new LegendreError("data", where, message, { task: row.task, column });
      }
      groups.set(value, [...(groups.get(value) ?? []), row]);
    }
    const children = [...groups].map(([value, own]) => group(own, depth + 1, value));
    return { children, ...(name !== undefined && { name }) };
  };
  return group(rows, 0);
}
