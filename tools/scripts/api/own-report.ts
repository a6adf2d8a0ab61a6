/** Whose report is made, and who owns each name that it exports. */
export interface Ownership {
  readonly specifier: string;
  /** The entry that owns a name; undefined for names that are not exported here. */
  readonly ownerOf: (name: string) => string | undefined;
  /** Types that may stand in a signature of any entry: another entry exports them, and nobody has to name them. */
  readonly named?: readonly string[];
}

/** The report of one entry without what others own. */
export interface OwnReport {
  readonly text: string;
  /** Types in signatures that the entry does not export. */
  readonly faults: readonly string[];
}

const declared =
  /^(?:export )?(?:declare )?(?:abstract )?(?:function|const|let|class|interface|type|enum|namespace) ([\w$]+)/m;
const forgotten = /\(ae-forgotten-export\) The symbol "([^"]+)" needs to be exported/g;

/**
 * Leaves in a report of API Extractor what the entry owns. Names that it takes from another entry become one line each,
 * so that a change of a declaration shows in one report.
 */
export function ownReport(whole: string, { specifier, ownerOf, named = [] }: Ownership): OwnReport {
  const report = withSortedNames(withoutWarnings(whole, named));
  const open = report.indexOf("```ts\n") + "```ts\n".length;
  const close = report.lastIndexOf("```");
  const blocks = blocksOf(report.slice(open, close));
  const kept: string[] = [];
  const taken = new Map<string, string>();
  const faults = new Set<string>();
  for (const block of blocks) {
    const name = declared.exec(block)?.[1];
    const owner = name === undefined ? undefined : ownerOf(name);
    if (name !== undefined && owner !== specifier) {
      // Without an owner: a member of a namespace, which is another entry.
      if (owner !== undefined) taken.set(name, owner);
      continue;
    }
    for (const [, missing = ""] of block.matchAll(forgotten)) {
      faults.add(`the type ${missing} stands in a signature; export it here too`);
    }
    kept.push(block);
  }
  const lines = [...taken]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, owner]) => `export { ${name} } from '${owner}';`);
  if (lines.length > 0) kept.splice(-1, 0, lines.join("\n"));
  const body = withoutIdleImports(kept.join("\n\n"));
  const text = `${report.slice(0, open)}${body}${report.slice(close)}`;
  return { text, faults: [...faults] };
}

/** The names that a set leaves out of another, sorted: their order follows from which file was compiled first. */
function withSortedNames(report: string): string {
  return report.replace(/(?<=Omit<\w+, )"[^>]*"(?=>)/g, (names) =>
    names.split(" | ").sort().join(" | "),
  );
}

/** Leaves out what is said of types that need not be exported. */
function withoutWarnings(report: string, types: readonly string[]): string {
  return report
    .replace(
      /^ *\/\/ .*\(ae-forgotten-export\) The symbol "([^"]+)".*\n/gm,
      (line, name: string) => (types.includes(name) ? "" : line),
    )
    .replace(/^\n *\/\/\n(?= *\/\/ @)/gm, "\n")
    .replace("// Warnings were encountered during analysis:\n//\n\n", "");
}

/** Leaves out imports that served only what was taken out. */
function withoutIdleImports(text: string): string {
  return text.replace(/^import .*?(?:\{ )?([\w$]+)(?: \})? from .*\n/gm, (line, name: string) =>
    new RegExp(`\\b${name}\\b`).test(text.replace(line, "")) ? line : "",
  );
}

/** What stands between blank lines. A block that is open in braces goes on behind one. */
function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let open = "";
  for (const part of text.split("\n\n")) {
    open = open === "" ? part : `${open}\n\n${part}`;
    const count = (mark: string): number => open.split(mark).length - 1;
    if (count("{") !== count("}")) continue;
    blocks.push(open);
    open = "";
  }
  return open === "" ? blocks : [...blocks, open];
}
