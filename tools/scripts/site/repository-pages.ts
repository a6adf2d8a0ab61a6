import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { packages, root } from "../workspace.ts";

/** A page of the site that is made from a file outside `docs/`. */
export interface RepositoryPage {
  /** The file, from the root of the repository. */
  readonly source: string;
  /** The page, from `docs/`. */
  readonly page: string;
}

/** Which files outside `docs/` are pages too: READMEs of examples and packages, and those of the project. */
export function repositoryPages(): RepositoryPage[] {
  const examples = readdirSync(join(root, "examples"))
    .sort()
    .map((name) => ({
      source: `examples/${name}/README.md`,
      page: `examples/${name}.md`,
    }));
  const perPackage = packages().flatMap(({ folder }) => [
    { source: `packages/${folder}/README.md`, page: `packages/${folder}.md` },
    { source: `packages/${folder}/CHANGELOG.md`, page: `packages/${folder}-changelog.md` },
  ]);
  const project = ["ARCHITECTURE", "CONTRIBUTING", "SECURITY"].map((name) => ({
    source: `${name}.md`,
    page: `project/${name.toLowerCase()}.md`,
  }));
  return [...examples, ...perPackage, ...project].filter(({ source }) =>
    existsSync(join(root, source)),
  );
}

/**
 * The text of a page with its links as they are on the site: to other pages and to pictures below `docs/`.
 * A link to any other file of the repository becomes the file's path, since the site does not hold it.
 */
export function sitePage({ source, page }: RepositoryPage, all: readonly RepositoryPage[]): string {
  const text = readFileSync(join(root, source), "utf8");
  return text.replace(
    /(!?)\[([^\]]*)\]\(([^)\s]+)\)/g,
    (whole: string, picture: string, label: string, target: string) => {
      if (/^([a-z]+:|#)/.test(target)) return whole;
      const [path = "", anchor] = target.split("#");
      const file = join(dirname(source), path);
      const own = all.find((other) => other.source === file || dirname(other.source) === file);
      const within =
        own?.page ?? (file.startsWith("docs/") ? file.slice("docs/".length) : undefined);
      if (within === undefined) {
        return picture === ""
          ? `${label} (\`${file}\`)`.replace(/^`(.*)` \(`\1`\)$/, "`$1`")
          : label;
      }
      const link = relative(dirname(page), within);
      const dotted = link.startsWith(".") ? link : `./${link}`;
      return `${picture}[${label}](${dotted}${anchor === undefined ? "" : `#${anchor}`})`;
    },
  );
}

/** What has changed since the last release: the change sets by package, and where released changes stand. */
export function changesPage(): string {
  const folder = join(root, ".changeset");
  const sets = readdirSync(folder)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .map((text) => /^---\n([\s\S]*?)\n---\n+([\s\S]*)$/.exec(text))
    .filter((match) => match !== null);
  const parts = packages().flatMap(({ name, folder: own }) => {
    const ofPackage = sets.flatMap(([, head = "", body = ""]) => {
      const kind = new RegExp(`"${name}": (\\w+)`).exec(head)?.[1];
      return kind === undefined ? [] : [{ kind, body: body.trim() }];
    });
    if (ofPackage.length === 0) return [];
    const released = existsSync(join(root, "packages", own, "CHANGELOG.md"))
      ? [`Released versions: [changelog](../packages/${own}-changelog).`]
      : [];
    const kinds = ["major", "minor", "patch"].flatMap((kind) => {
      const bodies = ofPackage.filter((set) => set.kind === kind).map(({ body }) => item(body));
      return bodies.length === 0 ? [] : [`### ${words[kind]}`, ...bodies];
    });
    return [`## ${name}`, ...released, ...kinds];
  });
  const none = parts.length === 0 ? ["Nothing since the last release."] : [];
  return `${["# Changes", "What the next release of each package brings.", ...parts, ...none].join("\n\n")}\n`;
}

const words: Readonly<Record<string, string>> = {
  major: "Breaks",
  minor: "New, and what may break before 1.0",
  patch: "Mended",
};

/** A change set as an item of a list. */
function item(body: string): string {
  return `- ${body.replaceAll("\n", "\n  ")}`;
}
