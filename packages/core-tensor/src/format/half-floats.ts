/** A 16-bit floating-point format, as the conversions between its bits and those of float32. */
export interface HalfFormat {
  /** The bits of the float32 that equals a 16-bit number; exact, NaNs keep their payload. */
  readonly widen: (half: number) => number;
  /** The bits of the 16-bit number nearest to a float32 (given as bits), ties to even. */
  readonly narrow: (bits: number) => number;
}

/** IEEE 754 binary16: 5 bits of exponent, 10 of fraction. */
export const float16: HalfFormat = { widen: widenFloat16, narrow: narrowFloat16 };

/** The upper half of a float32: 8 bits of exponent, 7 of fraction. */
export const bfloat16: HalfFormat = { widen: (half) => half << 16, narrow: narrowBfloat16 };

/** Little-endian 16-bit numbers as float32. */
export function widenAll(format: HalfFormat, bytes: Uint8Array): Float32Array {
  const out = new Uint32Array(bytes.length >> 1);
  for (let i = 0; i < out.length; i++) {
    out[i] = format.widen(bytes[2 * i]! | (bytes[2 * i + 1]! << 8));
  }
  return new Float32Array(out.buffer);
}

/** Float32 numbers as little-endian 16-bit ones, each rounded to the nearest. */
export function narrowAll(format: HalfFormat, values: Float32Array): Uint8Array<ArrayBuffer> {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const out = new Uint8Array(2 * values.length);
  for (let i = 0; i < values.length; i++) {
    const half = format.narrow(bits[i]!);
    out[2 * i] = half;
    out[2 * i + 1] = half >> 8;
  }
  return out;
}

function widenFloat16(half: number): number {
  const sign = (half & 0x8000) << 16;
  const exponent = (half >> 10) & 31;
  let fraction = half & 0x3ff;
  if (exponent === 31) return sign | 0x7f800000 | (fraction << 13);
  if (exponent > 0) return sign | ((exponent + 112) << 23) | (fraction << 13);
  if (fraction === 0) return sign;
  // A subnormal, fraction · 2⁻²⁴, is a normal float32: shift until its leading bit is the implied one.
  let wide = 113;
  for (; (fraction & 0x400) === 0; wide--) fraction <<= 1;
  return sign | (wide << 23) | ((fraction & 0x3ff) << 13);
}

function narrowFloat16(bits: number): number {
  const sign = (bits >>> 16) & 0x8000;
  const size = bits & 0x7fffffff;
  // A NaN whose payload does not fit keeps one bit of it, or it would be an infinity.
  if (size > 0x7f800000) return sign | 0x7c00 | ((size >> 13) & 0x3ff || 1);
  // 65520 and above round to infinity.
  if (size >= 0x477ff000) return sign | 0x7c00;
  if (size >= 0x38800000) return sign | roundShift(size - 0x38000000, 13);
  const exponent = size >> 23;
  // Below 2⁻²⁵, and at it by the tie, all is zero.
  if (exponent < 102) return sign;
  return sign | roundShift((size & 0x7fffff) | 0x800000, 126 - exponent);
}

function narrowBfloat16(bits: number): number {
  const notANumber = (bits & 0x7fffffff) > 0x7f800000;
  if (!notANumber) return roundShift(bits >>> 0, 16) & 0xffff;
  const upper = bits >>> 16;
  return (upper & 0x7f) === 0 ? upper | 1 : upper;
}

/** value / 2^shift, rounded to the nearest whole number, ties to even. */
function roundShift(value: number, shift: number): number {
  const kept = value >>> shift;
  const rest = value & ((1 << shift) - 1);
  const tie = 1 << (shift - 1);
  return rest > tie || (rest === tie && (kept & 1) === 1) ? kept + 1 : kept;
}
