import { LegendreError } from "../../../errors.ts";

/** An answer: what it says by name, if anything, and the bytes behind it. */
export interface Message {
  readonly header: Readonly<Record<string, unknown>>;
  readonly body: Uint8Array;
}

/** The lengths of header (uint32) and body (uint64) stand before both. */
const prefix = 12;

/** No header is longer: a length beyond it is text that somebody printed. */
const longestHeader = 2 ** 28;

/** Messages of so many bytes are joined: one write costs less than several, and copying more costs more. */
export const mostJoined: number = 2 ** 15;

/** Of the length of a body: that its bytes are not behind the header but in the shared file. */
const elsewhere = 2n ** 63n;

/** The bytes of parts. */
export function piecesOf(parts: readonly ArrayBufferView[]): Uint8Array[] {
  return parts.map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
}

/** How many bytes pieces have together. */
export function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** A message as pieces to write one after the other; with `shared` its bytes cross by the shared file. */
export function frame(
  header: Uint8Array,
  parts: readonly ArrayBufferView[],
  shared = false,
): Uint8Array[] {
  const pieces = piecesOf(parts);
  const bytes = lengthOf(pieces);
  const begin = prefix + header.length;
  const joins = bytes <= mostJoined && !shared;
  const start = new Uint8Array(joins ? begin + bytes : begin);
  const lengths = new DataView(start.buffer);
  lengths.setUint32(0, header.length, true);
  lengths.setBigUint64(4, BigInt(bytes) + (shared ? elsewhere : 0n), true);
  start.set(header, prefix);
  if (shared) return [start];
  if (!joins) return [start, ...pieces];
  let at = begin;
  for (const piece of pieces) {
    start.set(piece, at);
    at += piece.length;
  }
  return [start];
}

/** A header with names. */
export function jsonHeader(header: Readonly<Record<string, unknown>>): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(header));
}

/** The header of what is asked often: whole numbers, after a 0 by which it is told from JSON. */
export function numbersHeader(numbers: readonly number[]): Uint8Array {
  return new Uint8Array(Float64Array.of(0, ...numbers).buffer);
}

/** Puts the pieces of a stream together again. */
export class FrameReader {
  private chunks: Uint8Array[] = [];
  private held = 0;
  /** Bytes without which nothing can be done. */
  private needed = prefix;

  /**
   * The messages that are whole with this piece.
   *
   * @throws code "engine" for bytes that are no message.
   */
  push(chunk: Uint8Array): Message[] {
    this.chunks.push(chunk);
    this.held += chunk.length;
    const messages: Message[] = [];
    while (this.held >= this.needed) {
      const whole = this.joined();
      const lengths = new DataView(whole.buffer, whole.byteOffset, prefix);
      const headerLength = lengths.getUint32(0, true);
      if (headerLength > longestHeader) throw noMessage(whole);
      const bodyAt = prefix + headerLength;
      const end = bodyAt + Number(lengths.getBigUint64(4, true));
      if (this.held < end) {
        this.needed = end;
        break;
      }
      messages.push({
        header: headerOf(whole.subarray(prefix, bodyAt)),
        body: whole.subarray(bodyAt, end),
      });
      this.chunks = [whole.subarray(end)];
      this.held -= end;
      this.needed = prefix;
    }
    return messages;
  }

  /** What is held as one piece. */
  private joined(): Uint8Array {
    const [only] = this.chunks;
    if (this.chunks.length === 1 && only !== undefined) return only;
    const whole = new Uint8Array(this.held);
    let at = 0;
    for (const chunk of this.chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    this.chunks = [whole];
    return whole;
  }
}

function headerOf(bytes: Uint8Array): Message["header"] {
  if (bytes.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Message["header"];
  } catch {
    throw noMessage(bytes);
  }
}

function noMessage(bytes: Uint8Array): LegendreError {
  const text = new TextDecoder().decode(bytes.subarray(0, 80)).split("\n")[0] ?? "";
  const message = `got ${JSON.stringify(text)} where an answer was expected; is something else than legendre-xla answering?`;
  return new LegendreError("engine", "jit", message);
}
