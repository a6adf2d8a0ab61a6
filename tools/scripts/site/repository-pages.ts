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
