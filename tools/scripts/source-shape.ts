import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { packages, root } from "./workspace.ts";

/** Most lines of a source file that people write. */
const most = 250;

/**
 * Sources that are too long, and object literals that are spread only to save lines, as lines for people; declarations of
 * generated code are left out.
 */
export function sourceFaults(): string[] {
  return packages().flatMap(({ path }) =>
    readdirSync(join(path, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
      .flatMap((file) => {
        const whole = join(path, "src", file);
        const lines = readFileSync(whole, "utf8").split("\n");
        const name = relative(root, whole);
        const spread = lines.flatMap((line, i) =>
          /^\s*\.\.\.\{/.test(line)
            ? [`${name}:${i + 1} spreads an object literal; write its members`]
            : [],
        );
        const long =
          lines.length - 1 > most
            ? [`${name} has ${lines.length - 1} lines, more than ${most}`]
            : [];
        return [...long, ...spread];
      }),
  );
}
