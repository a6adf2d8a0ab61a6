// Prunes the network of the page in each way, and writes what the page shows before anybody starts it:
// npx tsx playground/make-curves.ts [fishleg | scores | magnitude]
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readDigits } from "./src/prune/digits.ts";
import { pruneLevels, type Way } from "./src/prune/prune-levels.ts";
import { updates } from "./src/prune/sizes.ts";

const path = (name: string): string => fileURLToPath(new URL(`data/${name}`, import.meta.url));
const file = path("curves.json");
const curves: Partial<Record<Way, number[]>> = existsSync(file)
  ? JSON.parse(readFileSync(file, "utf8"))
  : {};
const wanted = process.argv.slice(2) as Way[];
for (const way of wanted.length > 0 ? wanted : (["fishleg", "scores", "magnitude"] as const)) {
  const accuracies: number[] = [];
  await pruneLevels(
    readDigits(readFileSync(path("digits.safetensors"))),
    { way, ...updates },
    {
      emit: (event) => event.kind === "level" && accuracies.push(event.accuracy),
      breathe: async () => {},
    },
  );
  curves[way] = accuracies;
}
writeFileSync(file, `${JSON.stringify(curves)}\n`);
