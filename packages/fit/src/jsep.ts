import library from "jsep";

/** A node of jsep's tree, as far as equations have it. */
export interface Expression {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly raw?: string;
  readonly operator?: string;
  readonly left?: Expression;
  readonly right?: Expression;
  readonly argument?: Expression;
  readonly callee?: Expression;
  readonly arguments?: readonly Expression[];
  readonly body?: readonly Expression[];
  /** Where it begins; set here, jsep does not say. */
  start?: number;
}

/** jsep's parser, whose class its types leave out. Overriding a method leaves other users of jsep alone, which its plugins do not. */
interface JsepParser {
  readonly expr: string;
  index: number;
  gobbleSpaces(): void;
  gobbleToken(): Expression | false;
  throwError(message: string): never;
  parse(): Expression;
}

export const Jsep: new (text: string) => JsepParser = (
  library as unknown as { readonly Jsep: new (text: string) => JsepParser }
).Jsep;
