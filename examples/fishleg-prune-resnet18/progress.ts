import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { Level, Run } from "./experiment.ts";

/** What a unit has come to before its end. */
interface Reached {
  readonly run: Run;
  readonly levels: readonly Level[];
}

/** A unit that takes an hour goes on where it was ended: by the checkpoint of `prune`, and the scores of the levels before it. */
export class Progress {
  private reached: Reached;
  private readonly path: string;

  /** @param path - of both files, without their endings; those of other settings are not gone on from. */
  constructor(path: string, run: Run) {
    this.path = path;
    this.reached = { run, levels: [] };
    if (!existsSync(`${path}.json`)) return;
    const found = JSON.parse(readFileSync(`${path}.json`, "utf8")) as Reached;
    if (JSON.stringify(found.run) === JSON.stringify(run)) this.reached = found;
    else this.end();
  }

  get checkpoint(): { readonly path: string } {
    return { path: `${this.path}.safetensors` };
  }

  get levels(): readonly Level[] {
    return this.reached.levels;
  }

  /** Keeps a level, in place of what an interrupted run had of it and of those after it. */
  keep(index: number, level: Level): void {
    this.write({ ...this.reached, levels: [...this.levels.slice(0, index), level] });
  }

  /** Forgets it all: the unit is finished. */
  end(): void {
    for (const ending of ["json", "safetensors"]) rmSync(`${this.path}.${ending}`, { force: true });
  }

  private write(reached: Reached): void {
    this.reached = reached;
    writeFileSync(`${this.path}.json.new`, JSON.stringify(reached));
    renameSync(`${this.path}.json.new`, `${this.path}.json`);
  }
}
