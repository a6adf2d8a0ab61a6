import { LegendreError } from "@legendre/core-tensor";
import { nearestName } from "@legendre/core-tensor/options";
import type { Table } from "./read-csv.ts";

/** A column; throws code "option" where there is none of that name. */
export function chosenColumn(where: string, table: Table, name: string, of: string): Float64Array {
  const found = table.names.includes(name) ? table.columns[name] : undefined;
  if (found !== undefined) return found;
  const nearest = nearestName(name, table.names);
  const message = `${of} names the column "${name}", which is not there; the nearest is "${nearest}" (columns: ${table.names.join(", ")})`;
  throw new LegendreError("option", where, message, { name, nearest });
}
