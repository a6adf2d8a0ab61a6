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

/** The page of all examples, a card each: those with a figure first. */
export function galleryPage(pages: readonly RepositoryPage[]): string {
  const cards = pages.filter(({ source }) => source.startsWith("examples/")).map(cardOf);
  cards.sort((a, b) => Number(a.figure === undefined) - Number(b.figure === undefined));
  const shown = cards.map(({ title, words, page, figure, alt }) =>
    [
      '<div class="card">',
      "",
      ...(figure === undefined ? [] : [`![${alt}](${figure})`, ""]),
      `### [${title}](${page})`,
      "",
      words,
      "",
      "</div>",
    ].join("\n"),
  );
  return `---
aside: false
---

# Examples

Each is one file that reads from top to bottom, and runs by \`npm run example -- NAME\` in a clone of the repository; \`--smoke\` takes seconds.

<div class="gallery">

${shown.join("\n\n")}

</div>
`;
}
