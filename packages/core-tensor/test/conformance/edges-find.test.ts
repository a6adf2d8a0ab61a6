import { writeFileSync } from "node:fs";
import { it } from "vitest";
import { edgesThatDiffer, representatives } from "./edges.ts";
import { executors } from "./executors.ts";

for (const name of (process.env["EDGE_EXEC"] ?? "tfjsCpu").split(",")) {
  it(name, { timeout: 600_000 }, async () => {
    const running = await executors[name as "onnx"].start();
    const out: Record<string, unknown> = {};
    if (running)
      for (const [kernel, cases] of representatives()) {
        const only = process.env["EDGE_ONLY"];
        if (only && !only.split(",").includes(kernel)) continue;
        const found = await edgesThatDiffer(cases, running);
        if (Object.keys(found).length) out[kernel] = found;
      }
    writeFileSync(`/tmp/edges-${name}.json`, JSON.stringify(out, null, 1));
  });
}
