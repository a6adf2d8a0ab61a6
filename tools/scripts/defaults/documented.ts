import { relative } from "node:path";
import ts from "typescript";
import { root } from "../workspace.ts";
import { Either, evaluate, made, nameOf } from "./evaluate.ts";
import { packageSources, type Sources } from "./program.ts";

/** A default as the doc comment has it and as the code has it. */
export interface DefaultClaim {
  /** File and line of the code that completes the options. */
  readonly at: string;
  readonly option: string;
  /** What `@defaultValue` says; `undefined` where the option has none. */
  readonly documented: string | undefined;
  readonly declared: unknown;
  /** How the code completes the option. */
  readonly by: "options" | "pattern" | "operator";
  /** Whether callers may leave it out, so that somebody has to be told the default. */
  readonly isOptional: boolean;
  /** Constants that the value comes from. */
  readonly from: ReadonlySet<string>;
}

/** Every default of the packages that is a literal, with what its doc comment says. */
export function defaultClaims(sources: Sources = packageSources()): DefaultClaim[] {
  const calls = callsByName(sources.files);
  return sources.files.flatMap((file) => {
    const found: DefaultClaim[] = [];
    const visit = (node: ts.Node): void => {
      if (isCompletion(node)) found.push(...ofCall(node, sources, calls));
      if (ts.isBindingElement(node) && node.initializer !== undefined) {
        found.push(...ofPattern(node, node.initializer, sources));
      }
      if (ts.isBinaryExpression(node)) found.push(...ofOperator(node, sources));
      node.forEachChild(visit);
    };
    visit(file);
    return found;
  });
}

function isCompletion(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.getText() === "resolveOptions";
}

/** All calls of plain functions, for what their parameters are. */
function callsByName(files: readonly ts.SourceFile[]): Map<string, ts.CallExpression[]> {
  const calls = new Map<string, ts.CallExpression[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const { text } = node.expression;
      const own = calls.get(text);
      if (own === undefined) calls.set(text, [node]);
      else own.push(node);
    }
    node.forEachChild(visit);
  };
  for (const file of files) visit(file);
  return calls;
}

const placeOf = (node: ts.Node): string => {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${relative(root, file.fileName)}:${line + 1}`;
};

/** `resolveOptions(where, given, defaults)`; where the defaults are a parameter, in each call of the function around it. */
function ofCall(
  node: ts.CallExpression,
  { checker }: Sources,
  calls: ReadonlyMap<string, ts.CallExpression[]>,
): DefaultClaim[] {
  const [, given, defaults] = node.arguments;
  if (given === undefined || defaults === undefined) return [];
  const around = ts.findAncestor(node, ts.isFunctionDeclaration);
  const parameters = around?.parameters ?? ([] as readonly ts.ParameterDeclaration[]);
  const symbols = new Set(parameters.map(({ name }) => checker.getSymbolAtLocation(name)));
  const usesParameter = (inner: ts.Node): boolean =>
    (ts.isIdentifier(inner) && symbols.has(checker.getSymbolAtLocation(inner))) ||
    (inner.forEachChild(usesParameter) ?? false);
  const callers = usesParameter(defaults) ? (calls.get(around?.name?.text ?? "") ?? []) : [];
  const type = typeOfGiven(given, checker);
  const claimsAt = (place: ts.CallExpression): DefaultClaim[] => {
    const bound = new Map<ts.Symbol, ts.Expression>();
    for (const [i, { name }] of parameters.entries()) {
      const symbol = checker.getSymbolAtLocation(name);
      const argument = place === node ? undefined : place.arguments[i];
      if (symbol !== undefined && argument !== undefined) bound.set(symbol, argument);
    }
    const from = new Set<string>();
    const declared = evaluate(defaults, { checker, given: bound, seen: from });
    const claims = (within: ts.Type, values: unknown, path: string): DefaultClaim[] => {
      if (typeof values !== "object" || values === null || Array.isArray(values)) return [];
      return Object.entries(values).flatMap(([name, value]) => {
        const property = propertyOf(within, name, checker);
        const documented = property && defaultOf(property, checker);
        const isOptional =
          property === undefined || (property.flags & ts.SymbolFlags.Optional) !== 0;
        const option = `${path}${name}`;
        const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
        if (documented === undefined && isGroup && property !== undefined) {
          const inner = claims(checker.getTypeOfSymbol(property), value, `${option}.`);
          if (inner.length > 0) return inner;
        }
        if (value === made) return [];
        const at = placeOf(place);
        return [{ at, option, documented, declared: value, by: "options", isOptional, from }];
      });
    };
    return claims(type, declared, "");
  };
  const own = claimsAt(node);
  const known = new Set(own.map(({ option }) => option));
  return [...own, ...callers.flatMap(claimsAt).filter(({ option }) => !known.has(option))];
}

/** The type of what is completed, before it is made another one. */
function typeOfGiven(given: ts.Expression, checker: ts.TypeChecker): ts.Type {
  let inner = given;
  while (
    ts.isAsExpression(inner) ||
    ts.isParenthesizedExpression(inner) ||
    (ts.isBinaryExpression(inner) && isFallback(inner))
  ) {
    inner = ts.isBinaryExpression(inner) ? inner.left : inner.expression;
  }
  return checker.getTypeAtLocation(inner);
}

const isFallback = ({ operatorToken }: ts.BinaryExpression): boolean =>
  operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;

/** A property of a type, or of one of the types it may be. */
function propertyOf(type: ts.Type, name: string, checker: ts.TypeChecker): ts.Symbol | undefined {
  const parts = type.isUnion() ? type.types : [type];
  const found = parts.flatMap((part) => checker.getPropertyOfType(part, name) ?? []);
  return (
    found
      .map((symbol) => copied(symbol, checker))
      .find((symbol) => defaultOf(symbol, checker) !== undefined) ?? found[0]
  );
}

/** The property that `{ depth: options.depth }` passes on. */
function copied(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  const { valueDeclaration } = symbol;
  if (valueDeclaration === undefined || !ts.isPropertyAssignment(valueDeclaration)) return symbol;
  const { initializer } = valueDeclaration;
  if (!ts.isPropertyAccessExpression(initializer)) return symbol;
  return checker.getSymbolAtLocation(initializer.name) ?? symbol;
}

function defaultOf(symbol: ts.Symbol, checker: ts.TypeChecker): string | undefined {
  const tag = symbol.getJsDocTags(checker).find(({ name }) => name === "defaultValue");
  if (tag !== undefined) return ts.displayPartsToString(tag.text).trim();
  const [declared] = symbol.declarations ?? [];
  const fallback = declared && optionCall(declared, checker)?.default;
  return fallback && `\`${fallback}\``;
}

/**
 * What declares an option by its value, `b1: share(0.9)`, with its default as it is written: the argument `fallback` of what
 * makes its kind. A group has none, its options have their own.
 */
export function optionCall(
  declared: ts.Node,
  checker: ts.TypeChecker,
): { readonly default?: string } | undefined {
  if (!ts.isPropertyAssignment(declared) || !ts.isCallExpression(declared.initializer)) return;
  const call = declared.initializer;
  const type = checker.getTypeAtLocation(call);
  const presence = type.getProperty("presence");
  if (presence === undefined || type.getProperty("fallback") === undefined) return;
  const completed = checker.typeToString(checker.getTypeOfSymbol(presence)) === '"default"';
  const parameters = checker.getResolvedSignature(call)?.parameters ?? [];
  const at = parameters.findIndex(({ name }) => name === "fallback");
  const text = call.arguments[at]?.getText();
  return completed && text !== undefined ? { default: text } : {};
}

/** `{ epochs = 1 }` of options whose type has doc comments. */
function ofPattern(
  element: ts.BindingElement,
  initializer: ts.Expression,
  sources: Sources,
): DefaultClaim[] {
  const { checker } = sources;
  if (!ts.isObjectBindingPattern(element.parent)) return [];
  const option = nameOf(element);
  const property = propertyOf(checker.getTypeAtLocation(element.parent), option, checker);
  return property === undefined
    ? []
    : one(element, option, property, initializer, "pattern", sources);
}

/** `options.epochs ?? 1`. */
function ofOperator(node: ts.BinaryExpression, sources: Sources): DefaultClaim[] {
  const { checker } = sources;
  if (!isFallback(node) || !ts.isPropertyAccessExpression(node.left)) return [];
  const { text } = node.left.name;
  const property = propertyOf(checker.getTypeAtLocation(node.left.expression), text, checker);
  if (property === undefined || defaultOf(property, checker) === undefined) return [];
  return one(node, text, property, node.right, "operator", sources);
}

function one(
  node: ts.Node,
  option: string,
  property: ts.Symbol,
  value: ts.Expression,
  by: DefaultClaim["by"],
  sources: Sources,
): DefaultClaim[] {
  const { checker } = sources;
  const from = new Set<string>();
  const declared = evaluate(value, { checker, seen: from });
  const documented = defaultOf(property, checker);
  const isOptional = by === "pattern" && isPublic(node, property, sources);
  const claim = { at: placeOf(node), option, documented, declared, by, isOptional, from };
  return declared === made ? [] : [claim];
}

/** An optional property of the parameter of an exported function. */
function isPublic(node: ts.Node, property: ts.Symbol, { checker, exported }: Sources): boolean {
  if ((property.flags & ts.SymbolFlags.Optional) === 0) return false;
  const around = ts.findAncestor(node, ts.isFunctionDeclaration);
  const symbol = around?.name && checker.getSymbolAtLocation(around.name);
  return symbol !== undefined && exported.has(symbol);
}

/**
 * What a doc comment says of a default, where it begins with a value in code, a plain number or "none"; {@link made} elsewhere.
 * "`1` of small ones, else `2`" is {@link Either}.
 */
export function documentedValue(text: string): unknown {
  if (/^none\b/.test(text)) return undefined;
  const both = /^`([^`]+)`.*\belse `([^`]+)`/s.exec(text);
  if (both !== null) return new Either(readValue(both[1] as string), readValue(both[2] as string));
  const code =
    /^`([^`]+)`/.exec(text)?.[1] ??
    /^(-?\d[\d.]*(?:e[+-]?\d+)?|-?Infinity|true|false|"[^"]*")(?=[,.;]|\s[a-z(]|$)/.exec(text)?.[1];
  return code === undefined ? made : readValue(code);
}

function readValue(code: string): unknown {
  const source = ts.createSourceFile("", `(${code})`, ts.ScriptTarget.Latest, true);
  const [statement] = source.statements;
  const isValue = statement !== undefined && ts.isExpressionStatement(statement);
  return isValue ? evaluate(statement.expression) : made;
}
