import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { wordColour } from "../../cli/src/method-colours.ts";
import { svgText } from "../../cli/src/svg-text.ts";
import { root } from "../workspace.ts";

const page = join(root, "docs/reproduction.md");
const file = join(root, "docs/figures/reproduction.svg");

/** What became of a claim, by how its last cell begins; what begins otherwise holds under a condition. */
const outcomes = [
  { name: "agrees", begins: /^yes\b/, colour: "#0072b2" },
  { name: "in part", begins: /^(?!yes\b|no\b|open\b)/, colour: "#e69f00" },
  { name: "does not", begins: /^no\b/, colour: "#d55e00" },
  { name: "open", begins: /^open\b/, colour: "#767676" },
] as const;

/** Claims of a page by its headings, each with its outcome. */
export function claimsOf(
  text: string,
): { readonly heading: string; readonly claims: readonly (readonly [string, number])[] }[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => ({
      heading: part.split("\n")[0] as string,
      claims: part
        .split("\n")
        .filter((line) => line.startsWith("| ") && !/^\| (---|claim)/.test(line))
        .map((line) => {
          const cells = line.slice(2, -2).split(" | ");
          const seen = cells.at(-1) ?? "";
          return [cells[0] ?? "", outcomes.findIndex(({ begins }) => begins.test(seen))] as const;
        }),
    }))
    .filter(({ claims }) => claims.length > 0);
}

/** A square a claim, in the colour of its outcome. */
export function claimsFigure(text: string): string {
  const sections = claimsOf(text);
  const [left, top, size, gap] = [200, 66, 30, 8];
  const parts = [
    ...outcomes.map(({ name, colour }, i) =>
      svgText.words(left + 120 * i, 50, `■ ${name}`, `fill="${wordColour(colour)}"`),
    ),
    ...sections.flatMap(({ heading, claims }, i) => {
      const y = top + i * (size + gap);
      const sorted = claims.toSorted(([, a], [, b]) => a - b);
      return [
        svgText.words(left - 12, y + 20, heading, 'text-anchor="end"'),
        ...sorted.map(([claim, outcome], j) =>
          svgText.box(
            left + j * (size + gap),
            y,
            size,
            size,
            outcomes[outcome]?.colour ?? "",
            `${claim}: ${outcomes[outcome]?.name}`,
          ),
        ),
      ];
    }),
  ];
  const height = top + sections.length * (size + gap) + 8;
  return svgText.figure(720, height, "What the papers claim, and what was seen here", parts);
}

/** Whether the committed figure is that of the page. */
export function claimsFaults(): string[] {
  return readFileSync(file, "utf8") === claimsFigure(readFileSync(page, "utf8"))
    ? []
    : [
        "docs/figures/reproduction.svg is not what docs/reproduction.md says: npx tsx tools/scripts/site/claims-figure.ts",
      ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(file, claimsFigure(readFileSync(page, "utf8")));
}
