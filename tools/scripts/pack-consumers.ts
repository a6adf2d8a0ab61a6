import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildOrExit } from "./build.ts";
import { checkSizes } from "./consumers/bundle-sizes.ts";
import { installAsSaid } from "./consumers/install-as-said.ts";
import { checkTypes, Report, useAll } from "./consumers/project.ts";
import { checkStripped } from "./consumers/stripped-tfjs.ts";

buildOrExit();
const report = new Report();
const folder = mkdtempSync(join(tmpdir(), "legendre-consumers-"));
try {
  const { project, ok } = installAsSaid(report, folder);
  if (ok) {
    useAll(report, project, "with onnxruntime-node", [process.execPath]);
    checkTypes(report, project);
    await checkSizes(report, project);
    await checkStripped(report, project);
    rmSync(join(project, "node_modules/onnxruntime-node"), { recursive: true, force: true });
    useAll(report, project, "without onnxruntime-node", [process.execPath]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
report.finish();
