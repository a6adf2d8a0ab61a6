import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packages, root } from "../workspace.ts";

/** A figure as READMEs name it: for a dark page first, then the one for a light page. */
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

/** The text of a README without what only GitHub understands: the site turns figures dark by itself. */
export function withoutPictures(text: string): string {
  return text.replace(picture, "$2");
}

/** Each figure that a README shows, by the files of its two forms; `page` is the README. */
function shownFigures(): {
  readonly page: string;
  readonly light: string;
  readonly dark: string | undefined;
}[] {
  const pages = ["README.md", ...packages().map(({ folder }) => `packages/${folder}/README.md`)];
  return pages.flatMap((page) => {
    const text = readFileSync(join(root, page), "utf8");
    const within = (link: string): string => join(dirname(page), link);
    const both = [...text.matchAll(picture)].map(([, dark = "", , light = ""]) => ({
      page,
      light: within(light),
      dark: within(dark),
    }));
    const alone = [...text.replace(picture, "").matchAll(/!\[[^\]]*\]\(([^)\s]+\.svg)\)/g)].map(
      ([, light = ""]) => ({ page, light: within(light), dark: undefined }),
    );
    return [...both, ...alone];
  });
}

const nameOfDark = (light: string): string => light.replace(/\.svg$/, "-dark.svg");

/** Figures of READMEs without a form for dark pages, or whose form is not that of the light one, as lines for people. */
export function darkFigureFaults(): string[] {
  return shownFigures().flatMap(({ page, light, dark }) => {
    const expected = nameOfDark(light);
    if (dark !== expected) {
      return [
        `${page} shows ${light} on dark pages as ${dark ?? "on light ones"}: name ${expected}, as README.md does`,
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

/** Draws the dark forms of the figures that READMEs show. */
export function writeDarkFigures(): void {
  for (const { light } of shownFigures()) {
    writeFileSync(
      join(root, nameOfDark(light)),
      darkFigure(readFileSync(join(root, light), "utf8")),
    );
  }
}
