import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { packages, root } from "./workspace.ts";

/** Most lines of a source file that people write. */
const most = 250;

/** Files that are too long, as lines for people; declarations of generated code are left out. */
export function lengthFaults(): string[] {
  return packages().flatMap(({ path }) =>
    readdirSync(join(path, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
      .flatMap((file) => {
        const whole = join(path, "src", file);
        const lines = readFileSync(whole, "utf8").split("\n").length - 1;
        return lines > most
          ? [`${relative(root, whole)} has ${lines} lines, more than ${most}`]
          : [];
      }),
  );
}
