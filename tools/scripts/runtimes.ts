import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exitOnError, parseFlags } from "@repo/cli";
import { buildOrExit } from "./build.ts";
import { installAsSaid } from "./consumers/install-as-said.ts";
import { Report, useAll } from "./consumers/project.ts";
import { findRuntime, runtimes } from "./consumers/runtimes.ts";
import { checkTemplates, fromCopy } from "./consumers/templates.ts";

exitOnError();
const { only } = parseFlags({
  only: { type: "string", help: "one runtime, as in --only Bun" },
});
buildOrExit();
const report = new Report();
const folder = mkdtempSync(join(tmpdir(), "legendre-runtimes-"));
try {
  const { project, packed, ok } = installAsSaid(report, folder);
  for (const name of ok ? runtimes : []) {
    if (only !== undefined && only !== name) continue;
    const found = findRuntime(name, join(folder, "runtimes"));
    if ("missing" in found) console.log(`skipped: ${name} (${found.missing})`);
    else useAll(report, project, found.name, found.command);
  }
  if (ok && only === undefined) checkTemplates(report, folder, fromCopy(packed));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
report.finish();
