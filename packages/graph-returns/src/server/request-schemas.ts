/** JSON schemas of request bodies; what they do not name is refused. */
export function requestSchemas(
  lines: number,
): Readonly<Record<"score" | "why" | "orders" | "outcomes", object>> {
  const id = {
    anyOf: [
      { type: "string", minLength: 1, maxLength: 128 },
      { type: "integer", minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
    ],
  };
  const object = (properties: Readonly<Record<string, unknown>>) => ({
    type: "object",
    additionalProperties: false,
    required: Object.keys(properties),
    properties,
  });
  const list = (items: unknown) => ({ type: "array", minItems: 1, maxItems: lines, items });
  const line = { customer: id, variant: id };
  return {
    score: object({ lines: list(object(line)) }),
    why: object(line),
    orders: object({ orders: list(object({ id, ...line })) }),
    outcomes: object({ outcomes: list(object({ id, returned: { type: "boolean" } })) }),
  };
}
