import { join } from "node:path";
import { root, run } from "../workspace.ts";
import { install, type Report } from "./project.ts";

/** What a user types once a project is there, and a piece of what it prints. */
const projects = [
  { template: "node", commands: ["start", "check"], printed: /finished: 9\d\.\d % of the points/ },
  { template: "vite", commands: ["build"], printed: /built in/ },
] as const;

/** Starts a project from each template of `create-legendre` with the packed packages, installs and runs it. */
export function checkTemplates(report: Report, folder: string, packed: string): void {
  const program = join(root, "create-legendre/index.mjs");
  for (const { template, commands, printed } of projects) {
    const project = join(folder, `from-${template}`);
    const flags = ["--template", template, "--packages", packed];
    const steps = [
      () => run(process.execPath, [program, project, ...flags]),
      () => install(project, []),
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
