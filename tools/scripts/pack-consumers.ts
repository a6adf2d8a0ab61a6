import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildOrExit } from "./build.ts";
import { checkSizes } from "./consumers/bundle-sizes.ts";
import {
  checkTypes,
  createProject,
  install,
  packAll,
  Report,
  useAll,
} from "./consumers/project.ts";

buildOrExit();
const report = new Report();
const folder = mkdtempSync(join(tmpdir(), "legendre-consumers-"));
try {
  const project = join(folder, "project");
  createProject(project);
  const { ok, output } = install(project, packAll(join(folder, "tarballs")));
  report.add("install the tarballs in an empty project", ok, output);
  if (ok) {
    useAll(report, project, "with onnxruntime-node", process.execPath);
    checkTypes(report, project);
    await checkSizes(report, project);
    rmSync(join(project, "node_modules/onnxruntime-node"), { recursive: true, force: true });
    useAll(report, project, "without onnxruntime-node", process.execPath);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
report.finish();
