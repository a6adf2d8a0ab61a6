/** Takes wishes that are made at about the same time to one function: where each alone costs more than all of them. */
export class Together<Wish, Result> {
  private readonly most: number;
  private readonly grantAll: (wishes: readonly Wish[]) => Promise<readonly Result[]>;
  private waiting: Waiting<Wish, Result>[] = [];
  private busy = false;

  /**
   * @param most - wishes that are granted together.
   * @param grantAll - grants a list of them; where it throws, each half of the list is tried alone.
   */
  constructor(most: number, grantAll: (wishes: readonly Wish[]) => Promise<readonly Result[]>) {
    this.most = most;
    this.grantAll = grantAll;
  }

  grant(wish: Wish): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ wish, resolve, reject });
      if (!this.busy) void this.work();
    });
  }

  /** One list after the other; what is wished for meanwhile is in the next one. */
  private async work(): Promise<void> {
    this.busy = true;
    while (this.waiting.length > 0) {
      await this.settled();
      await this.together(this.waiting.splice(0, this.most));
    }
    this.busy = false;
  }

  /** All tests that are ready ask first: until some turns of the event loop bring no other wish. */
  private async settled(): Promise<void> {
    for (let turns = 0, known = 0; turns < 5; turns++) {
      if (this.waiting.length > known) turns = 0;
      known = this.waiting.length;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private async together(asked: readonly Waiting<Wish, Result>[]): Promise<void> {
    try {
      const results = await this.grantAll(asked.map(({ wish }) => wish));
      for (const [i, { resolve }] of asked.entries()) resolve(results[i] as Result);
    } catch (error) {
      const [only] = asked;
      if (asked.length === 1 && only !== undefined) return only.reject(error as Error);
      // One of them is wrong: halves, until it is found.
      const half = asked.length >> 1;
      await this.together(asked.slice(0, half));
      await this.together(asked.slice(half));
    }
  }
}

interface Waiting<Wish, Result> {
  readonly wish: Wish;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}
