/** What a method remembers that reads its data anew at each look: where the data goes on. */
export function remembered(): {
  readonly place: { next: number };
  readonly memory: () => unknown;
  readonly restore: (memory: unknown) => void;
} {
  const place = { next: 0 };
  return {
    place,
    memory: () => ({ next: place.next }),
    restore: (memory) => {
      place.next = (memory as { readonly next: number }).next;
    },
  };
}
