import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packages, root } from "./workspace.ts";

/**
 * How pages say that the packages are installed. One switch for all of them: `"published"` in the `config` of the root's
 * package.json, which the first release turns.
 */
export interface InstallRoute {
  /** Shell commands, in an empty folder beside the copy of the repository. */
  readonly commands: readonly string[];
  /** Commands in the copy of the repository that come before, if any. */
  readonly before: readonly string[];
}

/** Where tarballs lie, as seen from the copy and from a project beside it. */
export const tarballs = "../legendre-packages";

/** The route to some packages. */
export function installRoute(names: readonly string[], published: boolean): InstallRoute {
  const install = (what: readonly string[]): string =>
    ["npm install", ...what, "@tensorflow/tfjs"].join(" \\\n  ");
  if (published) return { before: [], commands: [install(names)] };
  const files = names.map((name) => `${tarballs}/${name.replace("@", "").replace("/", "-")}-*.tgz`);
  return {
    before: ["npm ci", `npm run tarballs -- ${tarballs}`],
    commands: [install(files)],
  };
}

/** Whether npm has the packages. */
export function isPublished(): boolean {
  const { config } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly config: { readonly published: boolean };
  };
  return config.published;
}

const region = /(<!-- install: ([^\n]+) -->\n)[\s\S]*?(<!-- end -->)/g;

function written(names: readonly string[], published: boolean): string {
  const { before, commands } = installRoute(names, published);
  const shell = (lines: readonly string[]): string => `\`\`\`sh\n${lines.join("\n")}\n\`\`\`\n`;
  if (before.length === 0) return `\n${shell(commands)}\n`;
  return `
npm does not have the packages yet. In a copy of this repository, once:

${shell(before)}
Then, in a project beside the copy:

${shell(commands)}
`;
}

const pages = (): string[] => [
  "README.md",
  "docs/getting-started.md",
  ...packages().map(({ folder }) => `packages/${folder}/README.md`),
];

/** Pages whose route is another than that of the switch, as lines for people; `update` writes them. */
export function installFaults(update = false, published: boolean = isPublished()): string[] {
  return pages().flatMap((page) => {
    const file = join(root, page);
    const text = readFileSync(file, "utf8");
    if (!text.match(region))
      return [`${page} does not say how to install: <!-- install: NAMES --> … <!-- end -->`];
    const right = text.replace(
      region,
      (_, open: string, names: string, close: string) =>
        `${open}${written(names.split(" "), published)}${close}`,
    );
    if (right === text) return [];
    if (!update) return [`${page} tells another way to install than the packages have now`];
    writeFileSync(file, right);
    return [];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const line of installFaults(true)) console.error(line);
}
