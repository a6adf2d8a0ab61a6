import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../workspace.ts";

/** A figure as README names it: for a dark page first, then the one for a light page. */
const picture =
  /<picture><source media="\(prefers-color-scheme: dark\)" srcset="([^"]+)">(!\[[^\]]*\]\(([^)\s]+)\))<\/picture>/g;

/**
 * A drawing for a dark page: white becomes a dark ground, black a light letter, and colours keep their hue. The site does the same
 * by a filter (`.dark .figure img` in its style), which a page of GitHub cannot.
 */
export function darkFigure(svg: string): string {
  return svg
    .replace(/#([0-9a-f]{6})\b/gi, (_, hex: string) => darkColour(hex))
    .replace(/\bwhite\b/g, darkColour("ffffff"))
    .replace(/background: ?#/, (ground) => `color:${darkColour("000000")};${ground}`)
    .replace(/<svg(?![^>]* fill=)/, '<svg fill="currentColor"');
}

/** `invert(0.89) hue-rotate(180deg)` of CSS, for one colour of six digits. */
function darkColour(hex: string): string {
  const [r, g, b] = [0, 2, 4].map(
    (at) => 0.89 - (0.78 * Number.parseInt(hex.slice(at, at + 2), 16)) / 255,
  ) as [number, number, number];
  const turned = [
    -0.574 * r + 1.43 * g + 0.144 * b,
    0.426 * r + 0.43 * g + 0.144 * b,
    0.426 * r + 1.43 * g - 0.856 * b,
  ];
  const digits = turned.map((part) =>
    Math.round(255 * Math.min(1, Math.max(0, part)))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${digits.join("")}`;
}

/**
 * Each figure that README shows, by the files of its two forms. READMEs of packages have light ones alone: npm finds the file of a plain
 * picture in the repository, and nothing says that it does so for others.
 */
function shownFigures(): { readonly light: string; readonly dark: string | undefined }[] {
  const text = readFileSync(join(root, "README.md"), "utf8");
  const both = [...text.matchAll(picture)].map(([, dark = "", , light = ""]) => ({ light, dark }));
  const alone = [...text.replace(picture, "").matchAll(/!\[[^\]]*\]\(([^)\s]+\.svg)\)/g)];
  return [...both, ...alone.map(([, light = ""]) => ({ light, dark: undefined }))];
}

const nameOfDark = (light: string): string => light.replace(/\.svg$/, "-dark.svg");

/** Figures of README without a form for dark pages, or whose form is not that of the light one, as lines for people. */
export function darkFigureFaults(): string[] {
  return shownFigures().flatMap(({ light, dark }) => {
    const expected = nameOfDark(light);
    if (dark !== expected) {
      return [
        `README.md shows ${light} on dark pages as ${dark ?? "on light ones"}: name ${expected} in a <picture>`,
      ];
    }
    const file = join(root, dark);
    const drawn = darkFigure(readFileSync(join(root, light), "utf8"));
    return existsSync(file) && readFileSync(file, "utf8") === drawn
      ? []
      : [
          `${dark} is not ${light} turned dark: \`npx tsx tools/scripts/figures.ts --dark\` draws it`,
        ];
  });
}

/** Draws the dark forms of the figures that README shows. */
export function writeDarkFigures(): void {
  for (const { light } of shownFigures()) {
    writeFileSync(
      join(root, nameOfDark(light)),
      darkFigure(readFileSync(join(root, light), "utf8")),
    );
  }
}
