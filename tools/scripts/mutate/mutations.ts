import ts from "typescript";

/** One small change of a source, at a place. */
export interface Mutation {
  /** What kind of change it is, e.g. `"comparison"`. */
  readonly kind: MutationKind;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Offset of what is replaced. */
  readonly start: number;
  readonly from: string;
  readonly to: string;
}

export type MutationKind =
  | "arithmetic"
  | "comparison"
  | "logical"
  | "condition"
  | "constant"
  | "boolean"
  | "statement";

/** What stands in place of an operator. */
const operators: Readonly<Record<string, readonly [MutationKind, string]>> = {
  "+": ["arithmetic", "-"],
  "-": ["arithmetic", "+"],
  "*": ["arithmetic", "/"],
  "/": ["arithmetic", "*"],
  "%": ["arithmetic", "*"],
  "+=": ["arithmetic", "-="],
  "-=": ["arithmetic", "+="],
  "*=": ["arithmetic", "/="],
  "<": ["comparison", "<="],
  "<=": ["comparison", "<"],
  ">": ["comparison", ">="],
  ">=": ["comparison", ">"],
  "===": ["comparison", "!=="],
  "!==": ["comparison", "==="],
  "&&": ["logical", "||"],
  "||": ["logical", "&&"],
};

/** A line of code on which some kinds of changes change nothing. */
export interface Equal {
  readonly file: string;
  /** The line, without the space around it. */
  readonly code: string;
  /** Which one, from 1, where the file has the line more than once. */
  readonly nth?: number;
  readonly kinds: readonly MutationKind[];
  readonly why: string;
}

/** What `tools/mutants/equal.jsonl` has, by file. */
export function readEqual(text: string): Map<string, Equal[]> {
  const found = new Map<string, Equal[]>();
  for (const line of text.split("\n").filter(Boolean)) {
    const equal = JSON.parse(line) as Equal;
    if (!equal.why) throw new Error(`${equal.file}: say why a change of "${equal.code}" is none`);
    found.set(equal.file, [...(found.get(equal.file) ?? []), equal]);
  }
  return found;
}

/** The mutations of a source, without those that change nothing. */
export function mutationsOf(file: string, text: string, equal: readonly Equal[] = []): Mutation[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutation[] = [];
  const add = (kind: MutationKind, node: ts.Node, to: string): void => {
    const start = node.getStart(source);
    const { line, character } = source.getLineAndCharacterOfPosition(start);
    const place = { line: line + 1, column: character + 1, start };
    found.push({ kind, ...place, from: text.slice(start, node.end), to });
  };
  const visit = (node: ts.Node): void => {
    if (isSkipped(node)) return;
    mutate(node, add);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const left = kindsByLine(text, equal);
  return found.filter(({ kind, line }) => left.get(line)?.includes(kind) !== true);
}

/**
 * The kinds of changes that change nothing, by the line where that is so.
 *
 * @throws for a line that the file does not have, or more than once without saying which is meant.
 */
function kindsByLine(text: string, equal: readonly Equal[]): Map<number, readonly string[]> {
  const lines = text.split("\n").map((line) => line.trim());
  const kinds = new Map<number, readonly string[]>();
  for (const { file, code, nth, kinds: own } of equal) {
    const places = lines.flatMap((line, i) => (line === code ? [i + 1] : []));
    const place = nth === undefined && places.length > 1 ? undefined : places[(nth ?? 1) - 1];
    if (place === undefined) {
      const which = nth === undefined ? "" : `, ${nth} times`;
      throw new Error(
        `tools/mutants/equal.jsonl: ${file} has ${places.length} lines "${code}"${which}`,
      );
    }
    kinds.set(place, [...(kinds.get(place) ?? []), ...own]);
  }
  return kinds;
}

/**
 * The source after a mutation.
 *
 * @throws for a source that is no longer what the mutation was found in.
 */
export function mutated(text: string, { line, start, from, to }: Mutation): string {
  if (!text.startsWith(from, start))
    throw new Error(`line ${line} has no "${from}" any more; leave sources alone during a run`);
  return text.slice(0, start) + to + text.slice(start + from.length);
}

/** Types, imports and the words of errors: no test has to know them. */
function isSkipped(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    (ts.isNewExpression(node) && node.expression.getText() === "LegendreError")
  );
}

type Add = (kind: MutationKind, node: ts.Node, to: string) => void;

function mutate(node: ts.Node, add: Add): void {
  if (ts.isBinaryExpression(node)) {
    const change = operators[node.operatorToken.getText()];
    const joinsText = [node.left, node.right].some(
      (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side),
    );
    if (change !== undefined && !joinsText) add(change[0], node.operatorToken, change[1]);
  } else if (ts.isIfStatement(node) || ts.isWhileStatement(node)) {
    add("condition", node.expression, `!(${node.expression.getText()})`);
  } else if (ts.isConditionalExpression(node)) {
    add("condition", node.condition, `!(${node.condition.getText()})`);
  } else if (ts.isNumericLiteral(node)) {
    add("constant", node, other(node.text));
  } else if (node.kind === ts.SyntaxKind.TrueKeyword) {
    add("boolean", node, "false");
  } else if (node.kind === ts.SyntaxKind.FalseKeyword) {
    add("boolean", node, "true");
  } else if (ts.isExpressionStatement(node)) {
    add("statement", node, ";");
  }
}

/** A number near by: the next whole one, or half as much again. */
function other(text: string): string {
  const value = Number(text);
  return String(Number.isInteger(value) ? value + 1 : value * 1.5);
}
