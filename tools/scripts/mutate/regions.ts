import ts from "typescript";

/** A piece of a source that runs from its beginning, unless something before its end throws or waits forever. */
export interface Region {
  /** Offset of its first character. */
  readonly start: number;
  /** Offset after its last one. */
  readonly end: number;
  /** A list of statements is marked in front of its first, an expression is wrapped. */
  readonly form: "statements" | "statement" | "expression";
}

/**
 * The regions of a source: bodies of functions, branches, loops and cases, what stands after a statement that may leave
 * its block, right sides of `&&`, `||` and `??`, and the defaults of params. A region comes after those around it. Code
 * of the module itself belongs to none.
 */
export function regionsOf(file: string, text: string): Region[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Region[] = [];
  const add = (node: ts.Node | undefined, form: Region["form"], end = node?.end): void => {
    if (node !== undefined) found.push({ start: node.getStart(source), end: end as number, form });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node) || ts.isCaseOrDefaultClause(node)) {
      for (const [i, statement] of node.statements.entries()) {
        const before = node.statements[i - 1];
        if (before === undefined || mayLeave(before)) add(statement, "statements", node.end);
      }
    } else if (ts.isArrowFunction(node)) {
      if (!ts.isBlock(node.body)) add(node.body, "expression");
    } else if (ts.isConditionalExpression(node)) {
      add(node.whenTrue, "expression");
      add(node.whenFalse, "expression");
    } else if (ts.isBinaryExpression(node)) {
      if (mayStop.has(node.operatorToken.kind)) add(node.right, "expression");
    } else if (ts.isParameter(node) || ts.isBindingElement(node)) {
      add(node.initializer, "expression");
    } else if (ts.isIfStatement(node)) {
      addUnlessBlock(node.thenStatement);
      addUnlessBlock(node.elseStatement);
    } else if (ts.isIterationStatement(node, false)) {
      addUnlessBlock(node.statement);
    }
    ts.forEachChild(node, visit);
  };
  const addUnlessBlock = (node: ts.Statement | undefined): void => {
    if (node !== undefined && !ts.isBlock(node)) add(node, "statement");
  };
  visit(source);
  return found;
}

const mayStop = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
]);

/** Whether a statement may end what comes after it in its block; throws of what it calls are not seen. */
function mayLeave(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
  return (
    ts.isReturnStatement(node) ||
    ts.isThrowStatement(node) ||
    ts.isBreakOrContinueStatement(node) ||
    ts.forEachChild(node, (child) => mayLeave(child) || undefined) === true
  );
}

/** The place in `regions` of the innermost region around an offset; undefined for code of the module itself. */
export function regionAt(regions: readonly Region[], offset: number): number | undefined {
  const at = regions.findLastIndex(({ start, end }) => start <= offset && offset < end);
  return at < 0 ? undefined : at;
}

/** The source with `mark(i)` run at the beginning of region `i`; lines stay where they are. */
export function withMarks(
  text: string,
  regions: readonly Region[],
  mark: (region: number) => string,
): string {
  const opens = new Map<number, string>();
  const closes = new Map<number, string>();
  for (const [i, { start, end, form }] of regions.entries()) {
    const [open, close] =
      form === "statements"
        ? [`${mark(i)};`, ""]
        : form === "statement"
          ? [`{${mark(i)};`, "}"]
          : [`(${mark(i)},(`, "))"];
    opens.set(start, (opens.get(start) ?? "") + open);
    closes.set(end, close + (closes.get(end) ?? ""));
  }
  const places = [...new Set([...opens.keys(), ...closes.keys()])].sort((a, b) => a - b);
  let done = 0;
  let result = "";
  for (const place of places) {
    result += text.slice(done, place) + (closes.get(place) ?? "") + (opens.get(place) ?? "");
    done = place;
  }
  return result + text.slice(done);
}
