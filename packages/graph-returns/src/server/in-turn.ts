/** What {@link inTurn} returns: runs work once all earlier work has ended. */
export type InTurn = (work: () => Promise<void>) => Promise<void>;

/** Runs work one after the other, in the order it is given; work that fails stops none behind it. */
export function inTurn(): InTurn {
  let turn: Promise<void> = Promise.resolve();
  return (work) => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };
}
