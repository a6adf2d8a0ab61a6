import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The text up to the bracket that closes the one that was opened before `from`. */
function untilClosed(text: string, from: number): string {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    if ("([{".includes(text[i] as string)) depth++;
    else if (")]}".includes(text[i] as string)) depth--;
    if (depth === 0) return text.slice(from, i);
  }
  return text.slice(from);
}

/** Where the bracket of the parameters is, behind type parameters, which may hold functions too. */
function afterTypes(text: string, from: number): number {
  if (text[from] !== "<") return from;
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === "<") depth++;
    else if (text[i] === ">" && text[i - 1] !== "=") depth--;
    if (depth === 0) return i + 1;
  }
  return from;
}

/** A parameter of a type `…Options`, or a group of fields without a type of its own. */
const takesOptions = (parameters: string): boolean =>
  /\b\w*Options\b/.test(parameters) ||
  /\boptions\??: /.test(parameters) ||
  /: \{\s/.test(parameters);

/** The parameters of a list of them, with their types. */
function eachParameter(parameters: string): string[] {
  const found = [""];
  let depth = 0;
  for (const [i, sign] of [...parameters].entries()) {
    if ("([{<".includes(sign)) depth++;
    else if (")]}".includes(sign) || (sign === ">" && parameters[i - 1] !== "=")) depth--;
    if (sign === "," && depth === 0) found.push("");
    else found[found.length - 1] += sign;
  }
  return found;
}

/**
 * The exported functions of a folder of sources that take options, by the types of their parameters: also those that hand them on, or
 * look at them without `resolveOptions`.
 *
 * @param folder - `src` of a package.
 * @returns by name, how many arguments come before the options.
 */
export function functionsWithOptions(folder: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    const text = readFileSync(join(folder, name), "utf8");
    for (const match of text.matchAll(/^export (?:async )?function\*? ?(\w+)/gm)) {
      const start = afterTypes(text, match.index + match[0].length);
      const args = eachParameter(untilClosed(text, start + 1)).findLastIndex(takesOptions);
      if (args >= 0) found.set(match[1] as string, args);
    }
  }
  return found;
}
