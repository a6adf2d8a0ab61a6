import { BinaryReader, BinaryWriter, WireType } from "@bufbuild/protobuf/wire";

/*
 * Messages of protocol buffers (proto2) as plain objects. A message type is a table of its fields, which the compiler holds to the
 * interface of the message. A field that was not set reads as its default, which comes from the prototype: only own properties are
 * written, so that a number that is set to 0 stays set. Fields that the table does not have are kept as bytes and written again.
 */

/** The fields of messages that their types do not have, as they were read. */
const others = new WeakMap<object, Other[]>();

interface Other {
  readonly number: number;
  readonly wire: WireType;
  readonly bytes: Uint8Array;
}

/** How each scalar type is read and written. */
const scalars = {
  int32: scalar<number>(WireType.Varint, 0, (r) => r.int32(), "int32"),
  int64: scalar<bigint>(WireType.Varint, 0n, (r) => r.int64() as bigint, "int64"),
  uint64: scalar<bigint>(WireType.Varint, 0n, (r) => r.uint64() as bigint, "uint64"),
  float: scalar<number>(WireType.Bit32, 0, (r) => r.float(), "float"),
  double: scalar<number>(WireType.Bit64, 0, (r) => r.double(), "double"),
  string: scalar<string>(WireType.LengthDelimited, "", (r) => r.string(), "string"),
  bytes: scalar<Uint8Array>(WireType.LengthDelimited, new Uint8Array(0), (r) => r.bytes(), "bytes"),
};

interface Scalar {
  readonly wire: WireType;
  readonly zero: unknown;
  readonly read: (reader: BinaryReader) => unknown;
  readonly write: (writer: BinaryWriter, value: unknown) => void;
}

function scalar<V>(
  wire: WireType,
  zero: V,
  read: (reader: BinaryReader) => V,
  name: "int32" | "int64" | "uint64" | "float" | "double" | "string" | "bytes",
): Scalar {
  return { wire, zero, read, write: (writer, value) => writer[name](value as never) };
}

/** What a field may hold: scalars by name, messages by their type. */
type KindOf<V> = V extends number
  ? "int32" | "float" | "double"
  : V extends bigint
    ? "int64" | "uint64"
    : V extends string
      ? "string"
      : V extends Uint8Array
        ? "bytes"
        : MessageType<V>;

/** A field by its number; lists of numbers may be packed. Of the fields of a `oneof` at most one is set. */
type FieldOf<V> = [V] extends [readonly (infer E)[]]
  ? readonly [number, KindOf<E>, "list" | "packed"]
  : [V] extends [{ case: unknown }]
    ? {
        readonly [C in Extract<V, { case: string; value: unknown }> as C["case"]]: readonly [
          number,
          KindOf<C["value"]>,
        ];
      }
    : readonly [number, KindOf<V>];

/** The table of a message's fields; they are written in the order of their numbers. */
type FieldsOf<T> = { readonly [K in keyof T]-?: FieldOf<NonNullable<T[K]>> };

/** One of several fields: which, and its value. */
export type OneOf<Cases> =
  | { [C in keyof Cases]: { case: C; value: Cases[C] } }[keyof Cases]
  | { case: undefined; value?: undefined };

/** What a message is made of: any of its fields, messages inside of it likewise. */
export type Init<T> = T extends Uint8Array
  ? T
  : T extends readonly (infer E)[]
    ? readonly Init<E>[]
    : T extends { case: string; value: infer V }
      ? { readonly case: T["case"]; readonly value: Init<V> }
      : T extends object
        ? { readonly [K in keyof T]?: Init<T[K]> | undefined }
        : T;

/** A type of messages. */
export interface MessageType<T> {
  readonly name: string;
  /** The fields, read at first use, since messages hold messages of types that are declared later. */
  readonly fields: () => FieldsOf<T>;
}

/** A type of messages by the table of its fields. */
export function messageType<T>(name: string, fields: () => NoInfer<FieldsOf<T>>): MessageType<T> {
  return { name, fields };
}

interface Field {
  /** Of the property that holds it. */
  readonly name: string;
  /** Its own name, where the property is a `oneof`. */
  readonly oneOf?: string;
  readonly number: number;
  readonly kind: Scalar | MessageType<unknown>;
  readonly form: "one" | "list" | "packed";
}

interface Compiled {
  readonly fields: readonly Field[];
  readonly byNumber: ReadonlyMap<number, Field>;
  /** Holds the defaults of fields that are not set. */
  readonly prototype: object;
}

type Loose = Record<string, unknown>;
type Choice = { case?: string | undefined; value?: unknown };
type Entry = readonly [number, string | MessageType<unknown>, ("list" | "packed")?];

const known = new WeakMap<object, Compiled>();

function compiled(type: MessageType<unknown>): Compiled {
  const before = known.get(type);
  if (before !== undefined) return before;
  const fields = Object.entries(type.fields() as Record<string, Entry | Record<string, Entry>>)
    .flatMap(([name, entry]) =>
      Array.isArray(entry)
        ? [{ name, entry: entry as Entry }]
        : Object.entries(entry as Record<string, Entry>).map(([oneOf, each]) => ({
            name,
            oneOf,
            entry: each,
          })),
    )
    .map(({ entry: [number, kind, form = "one" as const], ...names }): Field => {
      const how = typeof kind === "string" ? scalars[kind as keyof typeof scalars] : kind;
      return { ...names, number, kind: how, form };
    })
    .toSorted((a, b) => a.number - b.number);
  const prototype: Loose = {};
  for (const { name, kind, form, oneOf } of fields) {
    if (form === "one" && oneOf === undefined && "zero" in kind) prototype[name] = kind.zero;
  }
  const byNumber = new Map(fields.map((field) => [field.number, field]));
  const made = { fields, byNumber, prototype };
  known.set(type, made);
  return made;
}

/** A message with the given fields set; lists without elements are empty, other fields read as their defaults. */
export function create<T>(type: MessageType<T>, init: NoInfer<Init<T>> = {} as Init<T>): T {
  const { fields, prototype } = compiled(type as MessageType<unknown>);
  if (Object.getPrototypeOf(init) === prototype) return init as T;
  const given = init as Loose;
  const message: Loose = Object.create(prototype);
  const whole = ({ kind }: Field, value: unknown): unknown =>
    "zero" in kind ? value : create(kind, value as Init<unknown>);
  for (const field of fields) {
    const { name, form, oneOf } = field;
    const value = given[name];
    if (oneOf !== undefined) {
      const choice = value as Choice | undefined;
      if (choice?.case === oneOf) {
        message[name] = { case: oneOf, value: whole(field, choice.value) };
      }
      message[name] ??= { case: undefined };
    } else if (form !== "one") {
      message[name] = ((value ?? []) as readonly unknown[]).map((each) => whole(field, each));
    } else if (value !== undefined) {
      message[name] = whole(field, value);
    }
  }
  return message as T;
}

/** Messages inside of messages, before a file is taken for a damaged one: their reader calls itself. */
const deepest = 100;

/**
 * Reads a message. Fields that its type does not have stay with it: {@link toBinary} writes them again, behind the others.
 *
 * @throws Error for bytes that are no such message.
 */
export function fromBinary<T>(type: MessageType<T>, bytes: Uint8Array): T {
  const message = create(type);
  const reader = new BinaryReader(bytes);
  readInto(message as Loose, type as MessageType<unknown>, reader, bytes.length, 1);
  return message;
}

function readInto(
  message: Loose,
  type: MessageType<unknown>,
  reader: BinaryReader,
  end: number,
  depth: number,
): void {
  if (depth > deepest) throw new RangeError(`${type.name} is more than ${deepest} messages deep`);
  const { byNumber } = compiled(type);
  while (reader.pos < end) {
    const [number, wire] = reader.tag();
    const field = byNumber.get(number);
    const { kind, form = "one", name = "", oneOf } = field ?? {};
    const own = kind !== undefined && "zero" in kind ? kind.wire : WireType.LengthDelimited;
    // Writers may pack any list of numbers, or none.
    const packed = form !== "one" && wire === WireType.LengthDelimited && wire !== own;
    if (kind === undefined || (wire !== own && !packed)) {
      const kept = others.get(message) ?? [];
      if (kept.length === 0) others.set(message, kept);
      kept.push({ number, wire, bytes: reader.skip(wire, number) });
      continue;
    }
    const choice = message[name] as Choice;
    const value = (before?: unknown): unknown => {
      if ("zero" in kind) return kind.read(reader);
      // A message that comes in several parts is joined.
      const inner = (before ?? create(kind)) as Loose;
      const length = reader.uint32();
      readInto(inner, kind, reader, reader.pos + length, depth + 1);
      return inner;
    };
    if (oneOf !== undefined) {
      const before = choice.case === oneOf ? choice.value : undefined;
      message[name] = { case: oneOf, value: value(before) };
    } else if (form === "one") {
      message[name] = value(message[name]);
    } else {
      const list = message[name] as unknown[];
      const last = packed ? reader.uint32() + reader.pos : 0;
      do {
        // A packed list may be empty.
        if (!packed || reader.pos < last) list.push(value());
      } while (reader.pos < last);
    }
  }
  if (reader.pos > end) throw new RangeError(`a field of ${type.name} ends behind its message`);
}

/** The bytes of a message. */
export function toBinary<T>(type: MessageType<T>, message: T): Uint8Array<ArrayBuffer> {
  const writer = new BinaryWriter();
  write(type as MessageType<unknown>, message as Loose, writer);
  return writer.finish();
}

function write(type: MessageType<unknown>, message: Loose, writer: BinaryWriter): void {
  const one = ({ number, kind }: Field, value: unknown): void => {
    if ("zero" in kind) {
      kind.write(writer.tag(number, kind.wire), value);
    } else {
      writer.tag(number, WireType.LengthDelimited).fork();
      write(kind, value as Loose, writer);
      writer.join();
    }
  };
  for (const field of compiled(type).fields) {
    const { name, form, oneOf, number, kind } = field;
    const value = Object.hasOwn(message, name) ? message[name] : undefined;
    if (value === undefined) continue;
    if (oneOf !== undefined) {
      const choice = value as Choice;
      if (choice.case === oneOf) one(field, choice.value);
    } else if (form === "one") {
      one(field, value);
    } else if (form === "list") {
      for (const each of value as readonly unknown[]) one(field, each);
    } else if ((value as readonly unknown[]).length > 0) {
      writer.tag(number, WireType.LengthDelimited).fork();
      for (const each of value as readonly unknown[]) (kind as Scalar).write(writer, each);
      writer.join();
    }
  }
  for (const { number, wire, bytes } of others.get(message) ?? []) {
    writer.tag(number, wire).raw(bytes);
  }
}
