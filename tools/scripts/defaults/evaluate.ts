import ts from "typescript";

/** What a default is where its text does not say it: a call, a function, something that is made. */
export const made = Symbol("made");

/** A value that is one of two, as of `a ? b : c`. */
export class Either {
  readonly first: unknown;
  readonly second: unknown;

  constructor(whenTrue: unknown, whenFalse: unknown) {
    this.first = whenTrue;
    this.second = whenFalse;
  }
}

/** How names are looked up: by the scope they stand in, as the compiler does, or not at all. */
export interface Names {
  readonly checker?: ts.TypeChecker;
  /** What parameters are in the call that is looked at. */
  readonly given?: ReadonlyMap<ts.Symbol, ts.Expression>;
  /** Takes the names of constants that a value comes from. */
  readonly seen?: Set<string>;
}

/** The value of an expression of literals and constants; {@link made} for all else. */
export function evaluate(node: ts.Expression, names: Names = {}): unknown {
  const of = (inner: ts.Expression): unknown => evaluate(inner, names);
  if (
    ts.isAsExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node)
  ) {
    return of(node.expression);
  }
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    const value = of(node.operand);
    return typeof value === "number" ? -value : made;
  }
  if (ts.isBinaryExpression(node)) return arithmetic(node, of(node.left), of(node.right));
  if (ts.isConditionalExpression(node)) {
    const [then, other] = [of(node.whenTrue), of(node.whenFalse)];
    return then === made || other === made ? made : new Either(then, other);
  }
  if (ts.isArrayLiteralExpression(node)) {
    const values = node.elements.map(of);
    return values.includes(made) ? made : values;
  }
  if (ts.isObjectLiteralExpression(node)) return objectOf(node, names);
  if (ts.isCallExpression(node) && node.expression.getText() === "Object.freeze") {
    return of(node.arguments[0] as ts.Expression);
  }
  if (ts.isIdentifier(node)) return named(node, symbolOf(node, names), names);
  if (ts.isPropertyAccessExpression(node)) {
    if (node.getText() === "Number.POSITIVE_INFINITY") return Number.POSITIVE_INFINITY;
    return propertyOf(of(node.expression), node.name.text);
  }
  return made;
}

/** What a name stands for where it is written, past imports. */
function symbolOf(node: ts.Identifier, { checker }: Names): ts.Symbol | undefined {
  const shorthand = ts.isShorthandPropertyAssignment(node.parent);
  const symbol = shorthand
    ? checker?.getShorthandAssignmentValueSymbol(node.parent)
    : checker?.getSymbolAtLocation(node);
  if (symbol === undefined || (symbol.flags & ts.SymbolFlags.Alias) === 0) return symbol;
  return checker?.getAliasedSymbol(symbol);
}

function named(node: ts.Identifier, symbol: ts.Symbol | undefined, names: Names): unknown {
  const declaration = symbol?.valueDeclaration;
  if (symbol === undefined || declaration === undefined) {
    if (node.text === "undefined") return undefined;
    return node.text === "Infinity" ? Number.POSITIVE_INFINITY : made;
  }
  if (node.text === "Infinity") return Number.POSITIVE_INFINITY;
  if (ts.isParameter(declaration)) {
    const given = names.given?.get(symbol);
    return given === undefined ? made : evaluate(given, { ...names, given: new Map() });
  }
  if (ts.isBindingElement(declaration)) return boundValue(declaration, names);
  if (!ts.isVariableDeclaration(declaration) || declaration.initializer === undefined) return made;
  if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) === 0) return made;
  names.seen?.add(symbol.name);
  return evaluate(declaration.initializer, names);
}

/** What `b` or `rest` is in `const { a, b, ...rest } = constant`. */
function boundValue(element: ts.BindingElement, names: Names): unknown {
  const { parent } = element.parent;
  if (!ts.isVariableDeclaration(parent) || parent.initializer === undefined) return made;
  const value = evaluate(parent.initializer, names);
  if (typeof value !== "object" || value === null) return made;
  if (element.dotDotDotToken === undefined) return propertyOf(value, nameOf(element));
  const taken = element.parent.elements.flatMap((other) =>
    ts.isBindingElement(other) && other !== element ? [nameOf(other)] : [],
  );
  return Object.fromEntries(Object.entries(value).filter(([name]) => !taken.includes(name)));
}

/** The property that an element of a pattern takes. */
export function nameOf(element: ts.BindingElement): string {
  return (element.propertyName ?? element.name).getText();
}

function propertyOf(value: unknown, name: string): unknown {
  if (value instanceof Either) {
    const [then, other] = [propertyOf(value.first, name), propertyOf(value.second, name)];
    return then === made || other === made ? made : new Either(then, other);
  }
  const isObject = typeof value === "object" && value !== null;
  return isObject && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : made;
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
function objectOf(node: ts.ObjectLiteralExpression, names: Names): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const property of node.properties) {
    if (ts.isPropertyAssignment(property)) {
      fields[property.name.getText()] = evaluate(property.initializer, names);
    } else if (ts.isShorthandPropertyAssignment(property)) {
      fields[property.name.getText()] = evaluate(property.name, names);
    } else if (ts.isSpreadAssignment(property)) {
      const more = evaluate(property.expression, names);
      if (typeof more === "object") Object.assign(fields, more);
    } else if (property.name !== undefined) {
      fields[property.name.getText()] = made;
    }
  }
  return fields;
}
