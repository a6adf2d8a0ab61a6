import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { methodColour, wordColour } from "../../cli/src/method-colours.ts";
import { root } from "../workspace.ts";

/** The least width at which a page shows a figure, in pixels: `min-width` of `.figure img` in the site's style. */
const leastWidth = 576;
/** The same of figures of the home page, which fit a phone. */
const leastHomeWidth = 342;
/** The least size of a letter where a figure is shown, in pixels. */
const leastText = 11;

/** Labels in a colour that are no method, so that the table of methods has none for them; figures of nothing else by their file. */
const noMethod: readonly RegExp[] = [
  // What was pruned, and how.
  /^(weights|channels|hidden units|dense, not adapted|without further flags|--per macs --multiple 16)$/,
  // Estimates of one matrix, and ways to refine it.
  /^(mean of 100 inverses|inverse of a sampled matrix|exact blocks|re-estimate|progressive|frozen)$/,
  // Times of one solution.
  /^t = [\d.]+$/,
  /^(cluster only|department only|pooled, all purchases)$/,
  // Ways to find a tree.
  /^(hac|otd|otd-nonbinary|otd\+reinsert|spherical-kmeans)$/,
  // Outcomes of claims, and libraries that no method stands for.
  /^(agrees|in part|does not|open|XGBoost|scikit-learn)$/,
];
const noMethodsIn: readonly string[] = ["treemaml-udhr-languages.svg"];

/**
 * What is wrong with a figure: letters that are too small where the figure is narrowest, a method in the colour of another,
 * a name too pale to be read, or a coloured name that is neither a method nor known to be none.
 *
 * @param name - of the file, for the words.
 * @param svg - its text.
 */
export function faultsOfFigure(name: string, svg: string): string[] {
  const width = Number(/<svg[^>]* width="([\d.]+)"/.exec(svg)?.[1]);
  if (!(width > 0)) return [`${name} does not say its width`];
  const shown = name.includes("/home-") ? leastHomeWidth : leastWidth;
  // A style is stronger than an attribute, and the root of a plot has both.
  const root = /<svg[^>]*>/.exec(svg)?.[0] ?? "";
  const own = /font-size:\s*([\d.]+)px/.exec(root) ?? /font-size="([\d.]+)"/.exec(root);
  const sizes = [
    own?.[1],
    ...[...svg.replace(root, "").matchAll(/font-size="([\d.]+)/g)].map(([, size]) => size),
  ];
  const least = Math.min(...sizes.map(Number)) * Math.min(1, shown / width);
  const small =
    least >= leastText
      ? []
      : [
          `${name} has letters of ${least.toFixed(1)} px where a page shows it; at least ${leastText}`,
        ];
  const labels = [...svg.matchAll(/fill="(#[0-9a-f]{6})"[^>]*>(?:<text[^>]*>)?([^<>]+)</g)];
  const wrong = labels.flatMap(([, colour = "", given = ""]) => {
    const label = given.replace(/^[●■] /, "").trim();
    if (label === "" || noMethodsIn.some((file) => name.endsWith(file))) return [];
    const method = methodColour(label);
    if (method === undefined && !noMethod.some((known) => known.test(label))) {
      return [
        `${name} draws "${label}" in ${colour}, and tools/cli/src/method-colours.ts has no colour for it: add it there, or to what is no method`,
      ];
    }
    const right = wordColour(method ?? colour);
    return right === colour
      ? []
      : [
          `${name} draws "${label}" in ${colour}; its colour is ${right}: \`npm run figures\` draws it anew`,
        ];
  });
  return [...small, ...wrong];
}

/** The faults of all committed figures, as lines for people. */
export function figureFaults(): string[] {
  const folder = join(root, "docs/figures");
  return (
    readdirSync(folder)
      // Dark forms follow from the others, and have colours of their own.
      .filter((name) => name.endsWith(".svg") && !name.endsWith("-dark.svg"))
      .flatMap((name) =>
        faultsOfFigure(`docs/figures/${name}`, readFileSync(join(folder, name), "utf8")),
      )
  );
}
