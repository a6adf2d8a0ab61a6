import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Compressors } from "hyparquet";
import type { PageCheck } from "./check-pages.ts";
import type { Decoder } from "./decoder.ts";

/**
 * How packed pages are unpacked, for hyparquet: none to more bytes than its header says, and each checked before its values are
 * decoded.
 *
 * @param checks - of the pages of one column chunk, in order; taken out one by one.
 */
export function unpackers({ codecs }: Decoder, checks: PageCheck[]): Compressors {
  const all: Compressors = {
    ...codecs.compressors,
    // Node's own, which end at a size and are faster.
    GZIP: (input, length) => gunzipSync(input, { maxOutputLength: length }),
    BROTLI: (input, length) => brotliDecompressSync(input, { maxOutputLength: length }),
    ZSTD: (input, length) => codecs.decompressZstd(input, new Uint8Array(length)),
  };
  return Object.fromEntries(
    Object.entries(all).map(([codec, unpack]) => [
      codec,
      (input: Uint8Array, length: number): Uint8Array => {
        // Some codecs stumble over a page in which every value is missing.
        const page = length === 0 ? new Uint8Array(0) : unpack(input, length);
        const check = checks.shift();
        if (check === undefined) {
          throw new Error("a page that was not there when pages were checked");
        }
        check(page);
        return page;
      },
    ]),
  );
}
