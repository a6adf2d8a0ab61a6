import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { packages, root } from "../workspace.ts";
import { claimsFaults } from "./claims-figure.ts";
import { darkFigureFaults } from "./dark-figures.ts";
import { figureFaults } from "./figure-rules.ts";

/** Characters of a line of code that fit beside the sidebar of a guide, without scrolling. */
const codeWidth = 72;

/** The pages that are written by hand, from the root of the repository. */
export function writtenPages(): string[] {
  const docs = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .filter((file) => !/^(api|examples|packages|project|\.vitepress)\//.test(file))
    .map((file) => `docs/${file}`);
  const readmes = packages().map(({ folder }) => `packages/${folder}/README.md`);
  return ["README.md", ...readmes, ...docs.sort()];
}

/** The READMEs of examples, from the root of the repository. */
function exampleReadmes(): string[] {
  return readdirSync(join(root, "examples"))
    .sort()
    .map((name) => `examples/${name}/README.md`)
    .filter((page) => existsSync(join(root, page)));
}

interface Line {
  readonly text: string;
  readonly number: number;
  /** The language of the block that it stands in, if in one. */
  readonly code: string | undefined;
}

function linesOf(text: string): Line[] {
  let open: string | undefined;
  return text.split("\n").map((line, i) => {
    const fence = /^ *```(\w*)/.exec(line);
    const code = fence === null ? open : undefined;
    if (fence !== null) open = open === undefined ? (fence[1] ?? "") : undefined;
    return { text: line, number: i + 1, code };
  });
}

/** Lines of code in a page that are wider than a guide shows, as lines for people; `text` is output, quoted as it is. */
export function wideCode(page: string, text: string): string[] {
  return linesOf(text)
    .filter(({ code }) => code !== undefined && code !== "text")
    .filter(({ text: line }) => line.length > codeWidth)
    .map(
      ({ number, text: line }) =>
        `${page}:${number} has ${line.length} characters of code in a line; ${codeWidth} are shown: wrap it, and put what it prints on the next line, after "// →"`,
    );
}

/**
 * Links of a page to files of the repository that are not there. On pages of the site a link may leave `.md` out, and
 * folders that the site makes (`api`, `packages`, `examples`) are left to its build.
 */
export function deadLinks(
  page: string,
  text: string,
  exists: (path: string) => boolean = (path) => existsSync(join(root, path)),
): string[] {
  return linesOf(text)
    .filter(({ code }) => code === undefined)
    .flatMap(({ text: line, number }) =>
      [...line.replace(/`[^`]*`/g, "").matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, target = ""]) => target.split("#")[0] as string)
        .filter((target) => target !== "" && !/^([a-z]+:|\/)/.test(target))
        .map((target) => ({ target, path: join(dirname(page), target) }))
        .filter(({ path }) => !/^docs\/(api|packages|examples|project)\b/.test(path))
        .filter(({ path }) => !exists(path) && !(page.startsWith("docs/") && exists(`${path}.md`)))
        .map(({ target }) => `${page}:${number} links to ${target}, which is not there`),
    );
}

/** Lines after the title within which a README of an example shows what came out. */
const shownWithin = 8;

/** A picture, a block of output, or a row of a table of numbers. */
const showsResult = /^(!\[[^\]]*\]\(|```text|\|(.*\| *[-−]?\d){2})/;

/**
 * Whether a README of an example begins with its finding: a sentence, and soon after it a picture, a block of output or a
 * table of numbers. What the example is and how it is run come after these.
 */
export function lateFinding(page: string, text: string): string[] {
  const lines = text.split("\n").slice(1, 1 + shownWithin);
  const shown = lines.findIndex((line) => showsResult.test(line));
  if (shown < 0) {
    return [
      `${page} shows no picture, block of output (\`\`\`text) or table of numbers in the ${shownWithin} lines after its title`,
    ];
  }
  const before = lines.slice(0, shown).filter((line) => !/^(<!--|[|#`>-])/.test(line));
  return /[.](\s|$)/.test(before.join("\n"))
    ? []
    : [`${page}:2 needs its one finding, a sentence, before what it shows`];
}

/** Pages that promise a reader results: each number with a decimal point has to stand in `docs/reproduction.md`, with its command. */
const promises = ["README.md", "docs/index.md", "docs/guide/which-method.md"];

/** Decimal numbers in a page's prose that the page of reproduction does not have, as lines for people. */
export function unreproduced(page: string, text: string, reproduction: string): string[] {
  const numbers = /(?<![\w.])-?\d+\.\d+(?:e-?\d+)?(?![\w.])/g;
  const known = new Set(reproduction.match(numbers));
  return linesOf(text)
    .filter(({ code }) => code === undefined)
    .flatMap(({ text: line, number }) =>
      [...line.replace(/`[^`]*`|\]\([^)]*\)/g, "").matchAll(numbers)]
        .filter(([found]) => !known.has(found))
        .map(
          ([found]) =>
            `${page}:${number} says ${found}, which docs/reproduction.md does not: add a row with its command`,
        ),
    );
}

/** Words of a cell of `docs/reproduction.md`, so that a row is one finding. */
const mostWords = 60;

/** Cells of a page's tables with more words than are read at a glance, as lines for people. */
export function longCells(page: string, text: string): string[] {
  return linesOf(text)
    .filter(({ code, text: line }) => code === undefined && line.startsWith("|"))
    .flatMap(({ text: line, number }) =>
      line
        .split(/(?<!\\)\|/)
        .map((cell) => cell.split(/\s+/).filter((word) => word !== "").length)
        .filter((words) => words > mostWords)
        .map(
          (words) =>
            `${page}:${number} has a cell of ${words} words; ${mostWords} are the most: make a row of each finding`,
        ),
    );
}

/** What is wrong with pages and figures by the rules of `docs/style.md` that a program can hold. */
export function pageRuleFaults(): string[] {
  const ofPages = writtenPages().flatMap((page) => {
    const text = readFileSync(join(root, page), "utf8");
    return [...wideCode(page, text), ...deadLinks(page, text)];
  });
  const ofExamples = exampleReadmes().flatMap((page) => {
    const text = readFileSync(join(root, page), "utf8");
    return [...lateFinding(page, text), ...deadLinks(page, text)];
  });
  const reproduction = readFileSync(join(root, "docs/reproduction.md"), "utf8");
  const ofPromises = promises.flatMap((page) => {
    // Behind the first screens README has the table of the demo, which says its command itself.
    const text = readFileSync(join(root, page), "utf8").split(/^## The demo/m)[0] as string;
    return unreproduced(page, text, reproduction);
  });
  return [
    ...ofPages,
    ...ofExamples,
    ...ofPromises,
    ...longCells("docs/reproduction.md", reproduction),
    ...figureFaults(),
    ...darkFigureFaults(),
    ...claimsFaults(),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = pageRuleFaults();
  for (const line of faults) console.error(line);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
