/** A length of a parameter's axis, or a part of it that a slice took. */
export interface Piece {
  readonly id: number;
  readonly length: number;
}

/** The axes of a view of a parameter, each made of pieces, the slowest first. Axes of length 1 have none. */
export type PieceAxes = readonly (readonly Piece[])[];

/**
 * Follows the axes of parameters through reshapes, transposes and slices. A reshape may cut a piece in two; then all
 * views see the two.
 */
export class ViewPieces {
  readonly #lengths: number[] = [];
  readonly #cut = new Map<number, readonly [number, number]>();

  /** The axes of a parameter. */
  start(shape: readonly number[]): PieceAxes {
    return shape.map((length) => (length === 1 ? [] : [this.#piece(length)]));
  }

  /** A piece as the pieces that it was cut into; a part of one as it is. */
  expand(piece: Piece): Piece[] {
    if (this.isPart(piece)) return [piece];
    return this.wholes(piece.id).map((id) => ({ id, length: this.#lengths[id] as number }));
  }

  /** The pieces that one was cut into, by id. */
  wholes(id: number): number[] {
    return this.#cut.get(id)?.flatMap((half) => this.wholes(half)) ?? [id];
  }

  /** True where a slice took a part of the piece. */
  isPart({ id, length }: Piece): boolean {
    return length !== this.#lengths[id];
  }

  /** The axes after a reshape; undefined where it cuts across pieces. */
  reshaped(axes: PieceAxes, shape: readonly number[]): PieceAxes | undefined {
    const left = axes.flat().flatMap((piece) => this.expand(piece));
    const result: Piece[][] = [];
    for (const length of shape) {
      const axis: Piece[] = [];
      let wanted = length;
      while (wanted > 1) {
        const piece = left.shift();
        if (piece === undefined) return undefined;
        if (wanted % piece.length === 0) {
          axis.push(piece);
          wanted /= piece.length;
        } else if (piece.length % wanted === 0 && !this.isPart(piece)) {
          const [outer, inner] = this.#halves(piece, wanted);
          axis.push(outer);
          left.unshift(inner);
          wanted = 1;
        } else {
          return undefined;
        }
      }
      result.push(axis);
    }
    return left.length === 0 ? result : undefined;
  }

  /** The axes of a slice of this shape; undefined where it cuts an axis of several pieces. */
  sliced(axes: PieceAxes, from: readonly number[], to: readonly number[]): PieceAxes | undefined {
    const result: (readonly Piece[])[] = [];
    for (const [axis, pieces] of axes.entries()) {
      const length = to[axis] as number;
      const [first, second] = pieces;
      if (length === from[axis]) result.push(pieces);
      else if (length === 1) result.push([]);
      else if (first !== undefined && second === undefined) result.push([{ id: first.id, length }]);
      else return undefined;
    }
    return result;
  }

  #piece(length: number): Piece {
    return { id: this.#lengths.push(length) - 1, length };
  }

  #halves(piece: Piece, outer: number): readonly [Piece, Piece] {
    const halves = [this.#piece(outer), this.#piece(piece.length / outer)] as const;
    this.#cut.set(piece.id, [halves[0].id, halves[1].id]);
    return halves;
  }
}
