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

/** A mark in a source: the kinds of changes that change nothing on the next line of code, and why. */
const mark = /^\s*\/\/ mutants: equal \(([a-z, ]+)\)(.*)$/;

/** The mutations of a source that {@link marksOf} says nothing of. */
export function mutationsOf(file: string, text: string): Mutation[] {
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
  const equal = marksOf(file, text);
  return found.filter(({ kind, line }) => equal.get(line)?.includes(kind) !== true);
}

/**
 * The kinds of changes that a source says change nothing, by the line of code that the mark stands before:
 *
 *     // mutants: equal (comparison) at 0 both sides are the same
 *
 * @throws for a mark without a reason.
 */
export function marksOf(file: string, text: string): Map<number, readonly string[]> {
  const marks = new Map<number, readonly string[]>();
  let waiting: string[] = [];
  for (const [i, line] of text.split("\n").entries()) {
    const [, kinds, reason = ""] = mark.exec(line) ?? [];
    if (kinds !== undefined) {
      if (reason.trim() === "") throw new Error(`${file}:${i + 1}: say why the change is equal`);
      waiting.push(...kinds.split(",").map((kind) => kind.trim()));
    } else if (waiting.length > 0 && !/^\s*(\/\/.*)?$/.test(line)) {
      marks.set(i + 1, waiting);
      waiting = [];
    }
  }
  return marks;
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
