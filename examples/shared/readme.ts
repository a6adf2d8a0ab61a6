import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Cell, cellText, table } from "./table.ts";

/** A table as markdown; `|` in a cell is escaped. */
export function markdownTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]): string =>
    `| ${cells.map((cell) => cellText(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/**
 * Puts texts into a README, each between the lines `<!-- NAME -->` and `<!-- end -->`, so that its tables are those of the
 * results that are beside it.
 *
 * @param file The README, as a URL beside the program.
 * @param texts Markdown by name.
 * @throws Error for a name that the README has no place for.
 */
export function fillReadme(file: URL, texts: Readonly<Record<string, string>>): void {
  const path = fileURLToPath(file);
  let readme = readFileSync(path, "utf8");
  for (const [name, text] of Object.entries(texts)) {
    const start = `<!-- ${name} -->\n`;
    const from = readme.indexOf(start);
    const to = readme.indexOf("<!-- end -->", from);
    if (from < 0 || to < 0) {
      throw new Error(`${path} has no place for "${name}": lines ${start.trim()} and <!-- end -->`);
    }
    readme = `${readme.slice(0, from + start.length)}\n${text}\n\n${readme.slice(to)}`;
  }
  writeFileSync(path, readme);
}

/** Shows a table, and puts it into the README under its name. */
export type ShowTable = (
  name: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
) => void;

/**
 * Where tables of results go: to the terminal, and into the README.
 *
 * @param log Shows a text.
 * @param readme The README; null for runs whose results do not belong into it, such as small ones.
 */
export function tableShower(log: (text: string) => void, readme: URL | null): ShowTable {
  return (name, head, rows) => {
    log(table(head, rows));
    if (readme !== null) fillReadme(readme, { [name]: markdownTable(head, rows) });
  };
}
