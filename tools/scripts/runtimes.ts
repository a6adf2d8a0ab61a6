import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exitOnError } from "../cli/src/fail.ts";
import { parseFlags } from "../cli/src/flags.ts";
import { buildOrExit } from "./build.ts";
import { installAsSaid } from "./consumers/install-as-said.ts";
import { Report } from "./consumers/project.ts";
import { namedRuntimes, runtimes, useInRuntimes } from "./consumers/runtimes.ts";
import { checkTemplates, fromCopy } from "./consumers/templates.ts";

exitOnError();
const { only } = parseFlags({
  only: { type: "string", help: "one runtime", choices: namedRuntimes },
});
buildOrExit();
const report = new Report();
const folder = mkdtempSync(join(tmpdir(), "legendre-runtimes-"));
try {
  const { project, packed, ok } = installAsSaid(report, folder);
  const names = only === undefined ? runtimes : [only];
  if (ok) useInRuntimes(report, project, join(folder, "runtimes"), names);
  if (ok && only === undefined) checkTemplates(report, folder, fromCopy(packed));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
report.finish();
