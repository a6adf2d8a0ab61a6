import type { EdgeTable } from "../data/returns-data.ts";

/** Connected components of the nodes that have edges, and edges of the largest. */
export function componentsOf(
  edges: EdgeTable,
  [customers, variants]: readonly [number, number],
): { count: number; largest: number } {
  const parent = Int32Array.from({ length: customers + variants }, (_, i) => i);
  const find = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      // Halves the path, which keeps trees flat.
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  edges.customer.forEach((customer, e) => {
    const a = find(customer);
    const b = find(customers + edges.variant[e]!);
    parent[Math.max(a, b)] = Math.min(a, b);
  });
  const sizes = new Int32Array(customers + variants);
  for (const customer of edges.customer) sizes[find(customer)]!++;
  let [count, largest] = [0, 0];
  for (const size of sizes) {
    if (size > 0) count++;
    largest = Math.max(largest, size);
  }
  return { count, largest };
}
