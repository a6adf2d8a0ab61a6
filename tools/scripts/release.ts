import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exitOnError, UsageError } from "../cli/src/fail.ts";
import { parseFlags } from "../cli/src/flags.ts";
import { buildOrExit } from "./build.ts";
import { checkSizes } from "./consumers/bundle-sizes.ts";
import { checkTypes, createProject, install, packAll, Report } from "./consumers/project.ts";
import { startRegistry } from "./consumers/registry.ts";
import { useInRuntimes } from "./consumers/runtimes.ts";
import { checkTemplates, fromRegistry } from "./consumers/templates.ts";
import { checkVite } from "./consumers/vite-build.ts";
import { installFaults } from "./install-route.ts";
import { nameRepository, workflowRepository } from "./repository.ts";
import { packages, publishedFolders, run } from "./workspace.ts";

exitOnError();
const flags = parseFlags({
  "dry-run": {
    type: "boolean",
    help: "publish to a registry on this machine, and use what it gives",
  },
});

/** Publishes for good: what the workflow does, with a token or as a trusted publisher. */
function publish(): void {
  const repository = workflowRepository(process.env);
  if (repository === undefined) {
    throw new UsageError(
      "only the workflow publishes, since npm wants to know which repository a package is from; --dry-run rehearses it here",
    );
  }
  nameRepository(repository);
  // npm shows the packages' READMEs, which tell of npm alone from here on.
  installFaults(true, true);
  buildOrExit();
  const { ok, output } = run("changeset", ["publish"], {
    env: { ...process.env, NPM_CONFIG_PROVENANCE: "true" },
  });
  console.log(output.trimEnd());
  process.exitCode = ok ? 0 : 1;
}

/** Everything but the real registry: build, pack, publish, install, use in each runtime and bundler. */
async function rehearse(): Promise<void> {
  buildOrExit();
  const report = new Report();
  const folder = mkdtempSync(join(tmpdir(), "legendre-release-"));
  const registry = await startRegistry(join(folder, "registry"));
  try {
    const here = `--registry=${registry.url}`;
    const npmrc = join(folder, "npmrc");
    // Anybody may publish there; npm wants a token all the same.
    writeFileSync(npmrc, `${registry.url.replace("http:", "")}:_authToken=nobody\n`);
    for (const tarball of packAll(join(folder, "tarballs"), publishedFolders())) {
      const { ok, output } = run("npm", [
        "publish",
        tarball,
        here,
        `--userconfig=${npmrc}`,
        "--provenance=false",
      ]);
      report.add(`publish ${tarball.split("/").at(-1)}`, ok, output);
    }
    const project = join(folder, "project");
    createProject(project);
    const names = packages().map(({ name }) => name);
    const { ok, output } = install(project, [...names, "@tensorflow/tfjs@4.22.0"], [here]);
    report.add("install from the registry in an empty project", ok, output);
    if (!ok) return;
    useInRuntimes(report, project, join(folder, "runtimes"));
    checkTypes(report, project);
    await checkSizes(report, project);
    await checkVite(report, project);
    checkTemplates(report, folder, fromRegistry(registry.url, join(folder, "npm-cache")));
  } finally {
    registry.stop();
    rmSync(folder, { recursive: true, force: true });
    report.finish();
  }
}

if (flags["dry-run"]) await rehearse();
else publish();
