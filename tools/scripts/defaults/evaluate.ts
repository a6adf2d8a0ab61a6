import ts from "typescript";

/** What a default is where its text does not say it: a call, a function, something that is made. */
export const made = Symbol("made");

/** Constants of the repository by name. */
export type Constants = ReadonlyMap<string, ts.Expression>;

/** The value of an expression of literals and constants; {@link made} for all else. */
export function evaluate(node: ts.Expression, constants: Constants): unknown {
  const of = (inner: ts.Expression): unknown => evaluate(inner, constants);
  if (
    ts.isAsExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isSatisfiesExpression(node)
  ) {
    return of(node.expression);
  }
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    const value = of(node.operand);
    return typeof value === "number" ? -value : made;
  }
  if (ts.isBinaryExpression(node)) return arithmetic(node, of(node.left), of(node.right));
  if (ts.isArrayLiteralExpression(node)) {
    const values = node.elements.map(of);
    return values.includes(made) ? made : values;
  }
  if (ts.isObjectLiteralExpression(node)) return objectOf(node, constants);
  if (ts.isCallExpression(node) && node.expression.getText() === "Object.freeze") {
    return of(node.arguments[0] as ts.Expression);
  }
  if (ts.isIdentifier(node)) {
    if (node.text === "undefined") return undefined;
    const known = constants.get(node.text);
    return known === undefined ? made : of(known);
  }
  if (ts.isPropertyAccessExpression(node)) {
    if (node.getText() === "Number.POSITIVE_INFINITY") return Number.POSITIVE_INFINITY;
    const object = of(node.expression);
    const isObject = typeof object === "object" && object !== null;
    return isObject && Object.hasOwn(object, node.name.text)
      ? (object as Record<string, unknown>)[node.name.text]
      : made;
  }
  return made;
}

function arithmetic({ operatorToken }: ts.BinaryExpression, a: unknown, b: unknown): unknown {
  if (typeof a !== "number" || typeof b !== "number") return made;
  const results: Readonly<Record<string, number>> = {
    "+": a + b,
    "-": a - b,
    "*": a * b,
    "/": a / b,
    "**": a ** b,
  };
  return results[operatorToken.getText()] ?? made;
}

/** The fields of a literal that are known; spreads of what is not leave none behind. */
function objectOf(node: ts.ObjectLiteralExpression, constants: Constants): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const property of node.properties) {
    if (ts.isPropertyAssignment(property)) {
      fields[property.name.getText()] = evaluate(property.initializer, constants);
    } else if (ts.isSpreadAssignment(property)) {
      const more = evaluate(property.expression, constants);
      if (typeof more === "object") Object.assign(fields, more);
    } else if (property.name !== undefined) {
      fields[property.name.getText()] = made;
    }
  }
  return fields;
}
