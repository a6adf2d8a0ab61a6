import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../workspace.ts";
import type { RepositoryPage } from "./repository-pages.ts";

/** What a card of the gallery shows of an example. */
interface Card {
  readonly title: string;
  readonly words: string;
  readonly page: string;
  /** A figure below `docs/`, if the README has one. */
  readonly figure: string | undefined;
  readonly alt: string;
}

function cardOf({ source, page }: RepositoryPage): Card {
  const text = readFileSync(join(root, source), "utf8");
  const title = /^# (.*)$/m.exec(text)?.[1];
  const words = /^# .*\n+((?:(?!\n\n)[\s\S])+)/m.exec(text)?.[1];
  if (title === undefined || words === undefined) {
    throw new Error(`${source} must begin with a heading and a paragraph, which its card shows`);
  }
  const [, alt, picture] = /!\[([^\]]*)\]\(([^)]+)\)/.exec(text) ?? [];
  const figure = picture === undefined ? undefined : join(dirname(source), picture);
  const sentence = /^.*?[.:](?=\s|$)/s.exec(words)?.[0] ?? words;
  return {
    title,
    words: sentence.replace(/\s+/g, " ").replace(/:$/, "."),
    page: `./${page.replace(/^examples\/(.*)\.md$/, "$1")}`,
    figure: figure?.startsWith("docs/") ? `../${figure.slice("docs/".length)}` : undefined,
    alt: alt ?? "",
  };
}

/** The groups of the gallery, by names of examples, the first that fits; and the example whose figure a group shows. */
const groups: readonly (readonly [heading: string, names: RegExp, shown?: string])[] = [
  [
    "Train a network",
    /^(fishleg-autoencoder|cnn-cifar|vae-mnist|lstm-text|from-pytorch|plain-tfjs)$/,
  ],
  ["Make a network smaller", /prune/, "fishleg-prune-rivals"],
  ["Fit data and solve equations", /^(nist|pde)-/],
  [
    "Learn from many small tasks",
    /^(treemaml|compose-(preconditioned-maml|tree))/,
    "treemaml-synthetic",
  ],
  ["Predict returns of a shop", /^returns-/, "returns-decisions"],
  ["Look into second-order methods", /^(fishleg|exact-gn|compose-fishleg)-/, "fishleg-noise"],
  ["More", /./],
];

/** The page of all examples, in groups: of each the first figure, and a card for each example. */
export function galleryPage(pages: readonly RepositoryPage[]): string {
  const examples = pages.filter(({ source }) => source.startsWith("examples/"));
  const headingOf = ({ source }: RepositoryPage): string | undefined =>
    groups.find(([, names]) => names.test(source.split("/")[1] ?? ""))?.[0];
  const shown = groups.flatMap(([heading, , example]) => {
    const cards = examples.filter((page) => headingOf(page) === heading).map(cardOf);
    if (cards.length === 0) return [];
    const lead = cards.find(({ page, figure }) => page === `./${example}` && figure !== undefined);
    return [
      `## ${heading}`,
      ...(lead === undefined ? [] : [`![${lead.alt}](${lead.figure})`]),
      '<div class="gallery">',
      ...cards.flatMap(({ title, words, page }) => [
        '<div class="card">',
        `### [${title}](${page})`,
        words,
        "</div>",
      ]),
      "</div>",
    ];
  });
  return `# Examples

Each is one file that reads from top to bottom, and runs by \`npm run example -- NAME\` in a clone of the repository; \`--smoke\` takes seconds.

${shown.join("\n\n")}
`;
}
