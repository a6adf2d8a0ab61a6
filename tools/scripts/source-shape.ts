import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { packages, root } from "./workspace.ts";

/** The sources of all packages that people write, as lines; declarations of generated code are left out. */
function sources(): { readonly name: string; readonly lines: readonly string[] }[] {
  return packages().flatMap(({ path }) =>
    readdirSync(join(path, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
      .map((file) => {
        const whole = join(path, "src", file);
        const lines = readFileSync(whole, "utf8").trimEnd().split("\n");
        return { name: relative(root, whole), lines };
      }),
  );
}

/** Object literals that are spread only to save lines, as lines for people. */
export function sourceFaults(): string[] {
  return sources().flatMap(({ name, lines }) =>
    lines.flatMap((line, i) =>
      /^\s*\.\.\.\{/.test(line)
        ? [`${name}:${i + 1} spreads an object literal; write its members`]
        : [],
    ),
  );
}

/** How long the sources are, in a line: reported and not limited, since a concept is one file however long it is. */
export function sourceLengths(): string {
  const byLength = sources().toSorted((a, b) => a.lines.length - b.lines.length);
  const total = byLength.reduce((sum, { lines }) => sum + lines.length, 0);
  const median = byLength[byLength.length >> 1]?.lines.length;
  const longest = byLength.at(-1);
  return `${total} lines in ${byLength.length} files, median ${median}, longest ${longest?.lines.length} (${longest?.name})`;
}
