import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { packages, root } from "./workspace.ts";

/** A piece of code in the documentation. */
export interface DocBlock {
  /** Where it stands, `file:line`. */
  readonly place: string;
  readonly code: string;
  /** False for a block that is only typechecked. */
  readonly runs: boolean;
}

/** The fenced ts blocks of a text; `line` is the number of its first line. */
function blocksIn(text: string, file: string, line: number): DocBlock[] {
  const fence = /^```ts( no-run)?[ \t]*\n([\s\S]*?)^```[ \t]*$/gm;
  return [...text.matchAll(fence)].map((match) => {
    const at = line + text.slice(0, match.index).split("\n").length;
    const code = match[2] as string;
    return { place: `${relative(root, file)}:${at}`, code, runs: match[1] === undefined };
  });
}

function markdownFiles(): string[] {
  const docs = join(root, "docs");
  const pages = existsSync(docs)
    ? readdirSync(docs, { recursive: true, encoding: "utf8" }).filter(
        (file) =>
          file.endsWith(".md") && !/^(api|examples|packages|project|\.vitepress)\//.test(file),
      )
    : [];
  return [
    join(root, "README.md"),
    ...packages().map(({ path }) => join(path, "README.md")),
    ...pages.map((page) => join(docs, page)),
  ].filter((file) => existsSync(file));
}

/** The doc comments of a source, without their stars, each with its first line's number. */
function docComments(source: string): { text: string; line: number }[] {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest);
  // Through the tree: a bare scanner takes what follows "${" in a template for code, comments included.
  const found = new Map<number, { text: string; line: number }>();
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of ts.getLeadingCommentRanges(source, node.pos) ?? []) {
      const comment = source.slice(pos, end);
      if (!comment.startsWith("/**")) continue;
      const text = comment.replace(/^[ \t]*\* ?/gm, "");
      found.set(pos, { text, line: source.slice(0, pos).split("\n").length });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found.values()];
}

/** Every fenced ts block of the README files, the guides and the `@example`s of the sources. */
export function docBlocks(): DocBlock[] {
  const fromMarkdown = markdownFiles().flatMap((file) =>
    blocksIn(readFileSync(file, "utf8"), file, 1),
  );
  const sources = packages().flatMap(({ path }) =>
    readdirSync(join(path, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .sort()
      .map((file) => join(path, "src", file)),
  );
  const fromSources = sources.flatMap((file) =>
    docComments(readFileSync(file, "utf8")).flatMap(({ text, line }) => blocksIn(text, file, line)),
  );
  return [...fromMarkdown, ...fromSources];
}
