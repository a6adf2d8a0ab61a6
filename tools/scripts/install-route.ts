import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packages, root, run } from "./workspace.ts";

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
  // npm would ask for what they depend on by its name, and finds it only among tarballs that are named.
  const wanted = packages().filter((each) => names.includes(each.name));
  const needed = packages().filter(
    ({ name }) =>
      names.includes(name) || wanted.some(({ manifest }) => manifest.dependencies?.[name]),
  );
  const files = needed.map(
    ({ name }) => `${tarballs}/${name.replace("@", "").replace("/", "-")}-*.tgz`,
  );
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

/** The route to a new project of a template; `command` stands for `npm create legendre`, as `my-page --template vite`. */
export function createRoute(command: string, published: boolean): InstallRoute {
  const [folder = "", ...flags] = command.split(" ");
  if (published) {
    const given = flags.length === 0 ? "" : ` -- ${flags.join(" ")}`;
    return {
      before: [],
      commands: [`npm create legendre ${folder}${given}`, `cd ${folder}`, "npm install"],
    };
  }
  const options = [...flags, "--packages", tarballs].join(" ");
  return {
    before: [
      "npm ci",
      `npm run tarballs -- ${tarballs}`,
      `node create-legendre/index.mjs ../${folder} \\\n  ${options}`,
    ],
    commands: [`cd ../${folder}`, "npm install"],
  };
}

const region = /(<!-- (install|create): ([^\n]+) -->\n)[\s\S]*?(<!-- end -->)/g;

const shell = (lines: readonly string[]): string => `\`\`\`sh\n${lines.join("\n")}\n\`\`\`\n`;

function written(kind: string, words: string, published: boolean): string {
  if (kind === "create") {
    const { before, commands } = createRoute(words, published);
    const where = published
      ? ""
      : "npm does not have the packages yet. In a copy of this repository:\n\n";
    return `\n${where}${shell([...before, ...commands])}\n`;
  }
  const { before, commands } = installRoute(words.split(" "), published);
  if (before.length === 0) return `\n${shell(commands)}\n`;
  return `
npm does not have the packages yet. In a copy of this repository, once:

${shell(before)}
Then, in a project beside the copy:

${shell(commands)}
`;
}

/** The pages that have to say how to install. */
const tellingPages = (): string[] => [
  "README.md",
  "create-legendre/README.md",
  "docs/index.md",
  "docs/getting-started.md",
  "docs/start/node.md",
  "docs/start/vite.md",
  ...packages().map(({ folder }) => `packages/${folder}/README.md`),
];

/** A page with its regions as the switch has them. */
export function withRoute(text: string, published: boolean): string {
  return text.replace(
    region,
    (_, open: string, kind: string, words: string, close: string) =>
      `${open}${written(kind, words, published)}${close}`,
  );
}

/** Commands of a page that ask npm for the packages beside the switch: nobody would turn them at the release, and until then they fail. */
export function commandsOutside(page: string, text: string): string[] {
  const asks = /npm (?:install|i|add|create)\b.*?(?:@legendre\/|\blegendre\b)/;
  // Packages from a copy bring `npx fishleg`; by the name of the package npx would ask npm.
  const byName = page.startsWith("examples/") ? /npx @legendre\// : asks;
  const blocks = text.replace(region, "").matchAll(/^ *```sh\n([\s\S]*?)^ *```/gm);
  return [...blocks]
    .flatMap(([, block = ""]) => block.split("\n"))
    .filter((line) => asks.test(line) || byName.test(line))
    .map(
      (line) =>
        `${page} tells to run "${line.trim()}" outside of <!-- install: NAMES --> or <!-- create: FOLDER --> … <!-- end -->`,
    );
}

/** Markdown that readers follow; the pages that a build makes are left out. */
function allPages(): string[] {
  const { output } = run("git", [
    ...["ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
  ]);
  return output
    .split("\n")
    .filter((page) => page.endsWith(".md") && !page.startsWith(".changeset/"))
    .filter((page) => existsSync(join(root, page)));
}

/** Pages whose route is another than that of the switch, as lines for people; `update` writes them. */
export function installFaults(update = false, published: boolean = isPublished()): string[] {
  const telling = tellingPages();
  return [...new Set([...telling, ...allPages()])].flatMap((page) => {
    const file = join(root, page);
    const text = readFileSync(file, "utf8");
    const right = withRoute(text, published);
    const faults = commandsOutside(page, text);
    if (telling.includes(page) && !text.match(region))
      faults.push(`${page} does not say how to install: <!-- install: NAMES --> … <!-- end -->`);
    if (right !== text && !update)
      faults.push(`${page} tells another way to install than the packages have now`);
    if (right !== text && update) writeFileSync(file, right);
    return faults;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const line of installFaults(true)) console.error(line);
}
