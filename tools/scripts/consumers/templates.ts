import { join } from "node:path";
import { type Ran, root, run } from "../workspace.ts";
import { install, type Report } from "./project.ts";

/** What a user types once a project is there, and a piece of what it prints. */
const projects = [
  { template: "node", commands: ["start", "check"], printed: /finished: 9\d\.\d % of the points/ },
  { template: "vite", commands: ["build"], printed: /built in/ },
] as const;

/** A way to start projects with `create-legendre`. */
export interface Starter {
  /** Writes a project of a name into a folder. */
  readonly create: (folder: string, name: string, template: string) => Ran;
  /** Flags of the install that follows. */
  readonly flags: readonly string[];
}

/** The program of this copy with packed packages, as the pages say before the packages are published. */
export function fromCopy(packed: string): Starter {
  const program = join(root, "create-legendre/index.mjs");
  return {
    create: (folder, name, template) =>
      run(process.execPath, [
        program,
        join(folder, name),
        ...["--template", template, "--packages", packed],
      ]),
    flags: [],
  };
}

/**
 * `npm create legendre` from a registry.
 *
 * @param cache - an empty folder: npm keeps programs that it ran by name and version, also those of an earlier rehearsal.
 */
export function fromRegistry(url: string, cache: string): Starter {
  const registry = `--registry=${url}`;
  return {
    create: (folder, name, template) =>
      run("npm", ["create", "--yes", registry, "legendre", name, "--", "--template", template], {
        cwd: folder,
        env: { ...process.env, npm_config_cache: cache },
      }),
    flags: [registry],
  };
}

/** Starts a project from each template of `create-legendre`, installs and runs it. */
export function checkTemplates(report: Report, folder: string, starter: Starter): void {
  for (const { template, commands, printed } of projects) {
    const project = join(folder, `from-${template}`);
    const steps = [
      () => starter.create(folder, `from-${template}`, template),
      () => install(project, [], starter.flags),
      ...commands.map((name) => () => run("npm", ["run", name], { cwd: project })),
    ];
    let said = "";
    const ok = steps.every((step) => {
      const { ok, output } = step();
      said += output;
      return ok;
    });
    report.add(`a project from the template ${template}`, ok && printed.test(said), said);
  }
}
