/** Remainders of all bytes by a polynomial whose lowest bit comes first. */
function remainders(polynomial: number): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ polynomial : rest >>> 1;
    return rest;
  });
}

const ieee: Uint32Array = remainders(0xedb88320);
const castagnoli: Uint32Array = remainders(0x82f63b78);

/** The CRC-32 of bytes, as zip files and Python's `zlib.crc32` have it. */
export function crc32(bytes: Uint8Array): number {
  return checksum(bytes, ieee);
}

/** The CRC-32C of bytes (RFC 3720, appendix B.4). */
export function crc32c(bytes: Uint8Array): number {
  return checksum(bytes, castagnoli);
}

function checksum(bytes: Uint8Array, table: Uint32Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (table[(rest ^ byte) & 0xff] as number) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}
