import { numberStream } from "@legendre/treemaml";
import type { XnliTask } from "../../shared/language/index.ts";
import { type Encoder, type Pool, poolOf } from "../../shared/last-layer/pool.ts";
import type { Genre } from "../emoji.ts";
import { languages } from "../languages.ts";
import {
  classes,
  drawExample,
  type Example,
  idOf,
  type Kind,
  type Part,
  poolsOf,
} from "../tasks.ts";

/** Draws `perLabel` different examples of each label for all pairs of language and genre, with their hidden states. */
export async function drawPool(
  genres: readonly Genre[],
  encoder: Encoder,
  options: {
    readonly kind: Kind;
    readonly part: Part;
    readonly perLabel: number;
    readonly length: number;
    readonly seed: number;
  },
): Promise<Pool> {
  const { kind, part, perLabel, length, seed } = options;
  const pools = poolsOf(genres, part);
  const draws = numberStream(seed);
  const examples: Example[] = [];
  const tasks = languages.flatMap((language) =>
    genres.map(({ name }, genre): XnliTask => {
      const place = { language, genre };
      const byLabel = Array.from({ length: classes[kind] }, (_, label) => {
        const seen = new Set<string>();
        // A genre may have fewer names than are asked for: the last tries may repeat one.
        for (let tries = 0; seen.size < perLabel; tries++) {
          const example = drawExample(pools, kind, place, label, draws);
          const text = `${example.premise}\n${example.hypothesis}${tries < 50 * perLabel ? "" : tries}`;
          if (seen.has(text)) continue;
          seen.add(text);
          examples.push(example);
        }
        return Array.from({ length: perLabel }, (_, i) => examples.length - perLabel + i);
      });
      return { id: idOf(place), language, genre: name, byLabel };
    }),
  );
  return poolOf(tasks, examples, encoder, { length });
}
