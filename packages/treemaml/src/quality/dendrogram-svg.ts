import { atLeast, type OptionsOf, optional, options, value } from "@legendre/core-tensor/options";
import { isLeaf, type TaskTree, treeTasks } from "../trees/task-tree.ts";

/** The options of {@link dendrogramSvg}. */
export const dendrogramSvgOptions = options("dendrogramSvg", {
  /** Label of each task, shown by colour. If left out: none. */
  labels: optional(value<Readonly<Record<string, string | number>>>()),
  /** Width in pixels. */
  width: atLeast(100, 640),
  /** Height of a task in pixels. */
  row: atLeast(6, 16),
});

/** Options of {@link dendrogramSvg}. */
export interface DendrogramSvgOptions extends OptionsOf<typeof dendrogramSvgOptions> {}

const colours = [
  "#4269d0",
  "#d1780b",
  "#c43d2f",
  "#2f8f86",
  "#3f8f45",
  "#b34f7e",
  "#7b52c7",
  "#76573f",
];

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] as string,
  );

/**
 * A tree as an SVG picture: the root on the left, a line of text for each task, inner names above their branch.
 *
 * @param tree - any tree.
 * @param options - see {@link DendrogramSvgOptions}.
 * @returns the text of an SVG file.
 *
 * @example
 * ```ts
 * import { dendrogramSvg, parseNewick } from "@legendre/treemaml";
 *
 * console.log(dendrogramSvg(parseNewick("((a,b),c);")).startsWith("<svg")); // → true
 * ```
 *
 * @remarks A node stands as far to the right as it is deep; lengths of edges are not drawn.
 */
export function dendrogramSvg(tree: TaskTree, options: DendrogramSvgOptions = {}): string {
  const { labels, width, row } = dendrogramSvgOptions.resolve(options);
  const tasks = treeTasks(tree);
  const longest = Math.max(...tasks.map((task) => task.length));
  const text = Math.min(longest * row * 0.45 + 8, width / 2);
  const depthOf = (node: TaskTree): number =>
    isLeaf(node) ? 0 : 1 + Math.max(...node.children.map(depthOf));
  const step = (width - text - 16) / Math.max(depthOf(tree), 1);
  const names = [...new Set(Object.values(labels ?? {}))];
  const colour = (task: string): string => {
    const place = names.indexOf(labels?.[task] ?? "");
    return place < 0 ? "#333333" : (colours[place % colours.length] as string);
  };
  const lines: string[] = [];
  const words: string[] = [];
  let next = 0;
  const right = width - text - 4;
  const line = (x1: number, y1: number, x2: number, y2: number): void => {
    lines.push(`M${x1.toFixed(1)},${y1.toFixed(1)}L${x2.toFixed(1)},${y2.toFixed(1)}`);
  };
  /** Draws a node whose branch begins at `x`; returns its height on the page. */
  const draw = (node: TaskTree, x: number): number => {
    if (isLeaf(node)) {
      const y = row * (next++ + 0.75);
      line(x, y, right, y);
      const place = `x="${(right + 4).toFixed(1)}" y="${(y + row * 0.3).toFixed(1)}"`;
      words.push(`<text ${place} fill="${colour(node.task)}">${escaped(node.task)}</text>`);
      return y;
    }
    const heights = node.children.map((child) => draw(child, x + step));
    const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
    const y = (top + bottom) / 2;
    line(x + step, top, x + step, bottom);
    line(x, y, x + step, y);
    if (node.name !== undefined) {
      const place = `x="${(x + 2).toFixed(1)}" y="${(y - 2).toFixed(1)}"`;
      words.push(`<text ${place} fill="#777777">${escaped(node.name)}</text>`);
    }
    return y;
  };
  draw(tree, 12 - step);
  const height = row * (tasks.length + 0.5);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="${row * 0.75}">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<path d="${lines.join("")}" stroke="#888888" fill="none"/>`,
    ...words,
    "</svg>",
  ].join("\n");
}
