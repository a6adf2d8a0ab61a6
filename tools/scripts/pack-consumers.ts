import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildOrExit } from "./build.ts";
import { checkSizes } from "./consumers/bundle-sizes.ts";
import {
  checkTypes,
  createProject,
  installAs,
  packAll,
  Report,
  useAll,
} from "./consumers/project.ts";
import { checkStripped } from "./consumers/stripped-tfjs.ts";
import { installRoute } from "./install-route.ts";
import { packages } from "./workspace.ts";

buildOrExit();
const report = new Report();
const folder = mkdtempSync(join(tmpdir(), "legendre-consumers-"));
try {
  const project = join(folder, "project");
  createProject(project);
  // As README and Getting started say it, where the packages are not published yet.
  packAll(join(folder, "legendre-packages"));
  const names = packages().map(({ name }) => name);
  const { ok, output } = installAs(installRoute(names, false).commands, project);
  report.add("install the tarballs in an empty project, as the pages say", ok, output);
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
