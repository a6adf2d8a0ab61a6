import { LegendreError } from "@legendre/core-tensor";
import { isLeaf, type TaskNode, type TaskTree } from "./task-tree.ts";

/** Deepest tree that is read: functions on trees call themselves, and a stack ends. */
const greatestDepth = 1000;

interface Reader {
  readonly text: string;
  at: number;
}

function fault(reader: Reader, what: string): LegendreError {
  const { text, at } = reader;
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  const column = at - before.lastIndexOf("\n");
  const near =
    at < text.length ? `before ${JSON.stringify(text.slice(at, at + 12))}` : "at the end";
  const message = `${what}, ${near} (line ${line}, column ${column}); the form is ((a:1,b)name,'c d');`;
  return new LegendreError("data", "parseNewick", message, { position: at, line, column });
}

/** Passes over blanks and comments in square brackets. */
function skip(reader: Reader): void {
  for (;;) {
    while (/\s/.test(reader.text[reader.at] ?? "")) reader.at++;
    if (reader.text[reader.at] !== "[") return;
    const end = reader.text.indexOf("]", reader.at);
    if (end < 0) throw fault(reader, "a comment is not closed");
    reader.at = end + 1;
  }
}

function label(reader: Reader): string {
  skip(reader);
  const { text } = reader;
  if (text[reader.at] !== "'") {
    const start = reader.at;
    while (reader.at < text.length && !/[\s()[\]':;,]/.test(text[reader.at] as string)) reader.at++;
    // Unquoted labels write blanks as underscores.
    return text.slice(start, reader.at).replaceAll("_", " ");
  }
  let found = "";
  const start = reader.at;
  for (reader.at++; ; reader.at++) {
    if (reader.at >= text.length) {
      reader.at = start;
      throw fault(reader, "a quoted name is not closed");
    }
    if (text[reader.at] !== "'") found += text[reader.at];
    else if (text[reader.at + 1] === "'") {
      found += "'";
      reader.at++;
    } else break;
  }
  reader.at++;
  return found;
}

function length(reader: Reader): number | undefined {
  skip(reader);
  if (reader.text[reader.at] !== ":") return undefined;
  reader.at++;
  skip(reader);
  const found = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/i.exec(reader.text.slice(reader.at));
  if (found === null) throw fault(reader, "a length is no number");
  reader.at += found[0].length;
  return Number(found[0]);
}

/**
 * A tree from Newick text: `((en,de)Germanic,(es,fr)Romance);`. Quoted names, lengths, comments in square brackets
 * and names of inner nodes are read; in names without quotes an underscore is a blank.
 *
 * @throws code "data" with the position, line and column of the first fault, for one nested deeper than 1000 too; for what is no text.
 *
 * @example
 * ```ts
 * import { parseNewick, printNewick } from "@legendre/treemaml";
 *
 * console.log(printNewick(parseNewick("((en,de)Germanic,'el (GR)':2);"))); // → ((en,de)Germanic,'el (GR)':2);
 * ```
 *
 * @see Felsenstein (1986), the Newick tree format.
 */
export function parseNewick(text: string): TaskTree {
  if (typeof text !== "string") {
    const message = `expected a text such as "((a,b),c);", got ${text === null ? "null" : typeof text}`;
    throw new LegendreError("data", "parseNewick", message, { got: typeof text });
  }
  const reader: Reader = { text, at: 0 };
  const open: { children: TaskTree[] }[] = [];
  let done: TaskTree | undefined;
  const close = (tree: TaskTree): void => {
    const parent = open.at(-1);
    if (parent === undefined) done = tree;
    else parent.children.push(tree);
  };
  const leaf = (): void => {
    const task = label(reader);
    if (task === "") throw fault(reader, "a name is missing");
    const edge = length(reader);
    close(edge === undefined ? { task } : { task, length: edge });
  };
  const inner = (): void => {
    reader.at++;
    const { children } = open.pop() as { children: TaskTree[] };
    const name = label(reader);
    const edge = length(reader);
    const node: TaskNode = {
      children,
      ...(name && { name }),
      ...(edge !== undefined && { length: edge }),
    };
    close(node);
  };
  let expectsTree = true;
  for (;;) {
    skip(reader);
    const sign = text[reader.at];
    if (expectsTree && sign === "(") {
      if (open.length === greatestDepth) {
        throw fault(reader, `it is nested more than ${greatestDepth} deep`);
      }
      open.push({ children: [] });
      reader.at++;
    } else if (expectsTree) {
      leaf();
      expectsTree = false;
    } else if (sign === "," && open.length > 0) {
      reader.at++;
      expectsTree = true;
    } else if (sign === ")" && open.length > 0) inner();
    else break;
  }
  if (open.length > 0) throw fault(reader, `expected "," or ")"`);
  if (text[reader.at] !== ";") throw fault(reader, 'expected ";"');
  reader.at++;
  skip(reader);
  if (reader.at < text.length) throw fault(reader, 'there is text after ";"');
  return done as TaskTree;
}

/** The inverse of {@link parseNewick}. */
export function printNewick(tree: TaskTree): string {
  const name = (text: string): string =>
    /^[^\s()[\]':;,_]+$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
  const print = (node: TaskTree): string => {
    const edge = node.length === undefined ? "" : `:${node.length}`;
    if (isLeaf(node)) return name(node.task) + edge;
    const own = node.name === undefined ? "" : name(node.name);
    return `(${node.children.map(print).join(",")})${own}${edge}`;
  };
  return `${print(tree)};`;
}
