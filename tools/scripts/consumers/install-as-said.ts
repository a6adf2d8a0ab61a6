import { basename, dirname, join } from "node:path";
import { installRoute, tarballs } from "../install-route.ts";
import { packages, root } from "../workspace.ts";
import { createProject, installAs, type Report } from "./project.ts";

/** A project with the packages in it. */
export interface Consumer {
  readonly project: string;
  /** The folder of packed packages that it was installed from, beside it. */
  readonly packed: string;
  /** Whether the install succeeded. */
  readonly ok: boolean;
}

/**
 * Packs the packages and installs them in an empty project, by the commands of README and Getting started for packages
 * that are not published.
 *
 * Two things differ from the pages. `npm ci` is left out: what calls this runs on what it installed. And the project is not
 * beside this copy, so the packages' folder is named by its whole path when they are packed.
 */
export function installAsSaid(report: Report, folder: string): Consumer {
  const project = join(folder, "project");
  createProject(project);
  const packed = join(folder, basename(tarballs));
  const { before, commands } = installRoute(
    packages().map(({ name }) => name),
    false,
  );
  const [first, ...packing] = before;
  if (first !== "npm ci") throw new Error(`the route begins with ${first}, not with npm ci`);
  const steps: readonly [string, readonly string[], string][] = [
    [
      `pack them: ${packing.join("; ")}`,
      packing.map((line) => line.replaceAll(dirname(tarballs), folder)),
      root,
    ],
    ["install the tarballs in an empty project, as the pages say", commands, project],
  ];
  const ok = steps.every(([name, lines, place]) => {
    const { ok, output } = installAs(lines, place);
    report.add(name, ok, output);
    return ok;
  });
  return { project, packed, ok };
}
