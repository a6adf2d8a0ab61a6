/** A field of a struct in Thrift. */
export type Field = number | bigint | boolean | { readonly [id: number]: Field };

/** A struct in Thrift's compact protocol: whole numbers of 32 and of 64 bits, flags, structs. */
export function struct(fields: { readonly [id: number]: Field }): number[] {
  const out: number[] = [];
  for (const [id, value] of Object.entries(fields)) {
    const types: Record<string, number> = { number: 5, bigint: 6, object: 12 };
    const type = types[typeof value] ?? (value ? 1 : 2);
    out.push(type, ...varint(2 * Number(id)));
    if (typeof value === "number") out.push(...varint(value < 0 ? -2 * value - 1 : 2 * value));
    else if (typeof value === "bigint") out.push(...varint(2 * Number(value)));
    else if (typeof value === "object") out.push(...struct(value));
  }
  return [...out, 0];
}

/** A number as Thrift and Parquet write it, seven bits a byte. */
export function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

/** A data page of the first version. */
export const page = (
  body: number[],
  {
    values = 8,
    encoding = 0,
    fields = {},
  }: { readonly values?: number; readonly encoding?: number; readonly fields?: object } = {},
): Uint8Array =>
  Uint8Array.of(
    ...struct({
      1: 0,
      2: body.length,
      3: body.length,
      5: { 1: values, 2: encoding, 3: 3, 4: 3 },
      ...fields,
    }),
    ...body,
  );
