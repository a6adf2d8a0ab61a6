import * as fc from "fast-check";
import { expect, it } from "vitest";
import { decodeSafetensors, encodeSafetensors } from "../../src/format/safetensors.ts";
import {
  type SafetensorsArray,
  type SafetensorsDtype,
  safetensorsDtypes,
  storedValues,
  storedWidth,
} from "../../src/format/safetensors-dtypes.ts";
import { checkName } from "../../src/format/safetensors-header.ts";

const dtypes = Object.keys(safetensorsDtypes) as SafetensorsDtype[];

/** An array of any dtype and shape, with any bits (0 and 1 for BOOL). */
const array: fc.Arbitrary<SafetensorsArray> = fc
  .tuple(fc.constantFrom(...dtypes), fc.array(fc.nat(3), { maxLength: 3 }))
  .chain(([dtype, shape]) => {
    const length = shape.reduce((a, b) => a * b, storedWidth(dtype));
    const byte = dtype === "BOOL" ? fc.nat(1) : fc.nat(255);
    return fc
      .array(byte, { minLength: length, maxLength: length })
      .map((bytes) => ({ dtype, shape, data: storedValues(dtype, Uint8Array.from(bytes)) }));
  });

const name = fc
  .string({ unit: "grapheme", minLength: 1 })
  .filter((text) => checkName(text) === undefined);

it("decode ∘ encode is the identity, to the bit, for all names, shapes and values", () => {
  fc.assert(
    fc.property(
      fc.dictionary(name, array, { maxKeys: 5 }),
      fc.dictionary(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" })),
      (arrays, metadata) => {
        const entries = Object.entries(arrays);
        const bytes = encodeSafetensors(new Map(entries), metadata);
        const content = decodeSafetensors(bytes, "x");
        const bits = ({ dtype, shape, data }: SafetensorsArray) => [
          dtype,
          shape,
          Array.from(new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
        ];
        const form = (list: Iterable<[string, SafetensorsArray]>) =>
          new Map([...list].map(([key, value]) => [key, bits(value)]));
        expect(form(content.arrays)).toEqual(form(entries));
        expect({ ...content.metadata }).toEqual({ ...metadata });
      },
    ),
  );
});
