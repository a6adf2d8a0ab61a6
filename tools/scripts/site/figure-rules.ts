import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { methodColour } from "../../cli/src/method-colours.ts";
import { root } from "../workspace.ts";

/** The least width at which a page shows a figure, in pixels: `min-width` of `.figure img` in the site's style. */
const leastWidth = 576;
/** The same of figures of the home page, which fit a phone. */
const leastHomeWidth = 342;
/** The least size of a letter where a figure is shown, in pixels. */
const leastText = 11;

/**
 * What is wrong with a figure: letters that are too small where the figure is narrowest, or a method in the colour of another.
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
  const wrong = labels.flatMap(([, colour, label = ""]) => {
    const right = methodColour(label);
    return right === undefined || right === colour
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
  return readdirSync(folder)
    .filter((name) => name.endsWith(".svg"))
    .flatMap((name) =>
      faultsOfFigure(`docs/figures/${name}`, readFileSync(join(folder, name), "utf8")),
    );
}
