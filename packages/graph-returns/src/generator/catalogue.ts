import { type AliasTable, aliasTable, fillAlias } from "./alias-table.ts";
import { brandWords, type GeneratorParameters, typeWords, type Word } from "./parameters.ts";
import { purposes, Stream } from "./random.ts";

/** Variants with an equal type or brand, behind each other in an order of their own. */
export interface Groups {
  /** Variants by group. */
  readonly order: Int32Array;
  /** Group `g` is at places `starts[g]` to `starts[g + 1] − 1`. */
  readonly starts: Int32Array;
  /** Share of sales of the groups up to each, over both months; rising to 1. */
  readonly shares: Float64Array;
  /** How variants are drawn within a group, by month. */
  readonly alias: readonly AliasTable[];
}

/** Everything that is on sale. All arrays may lie in shared memory. */
export interface Catalogue {
  readonly size: number;
  readonly products: number;
  readonly suppliers: number;
  readonly product: Int32Array;
  readonly type: Uint8Array;
  readonly brand: Uint8Array;
  readonly supplier: Int32Array;
  readonly price: Float32Array;
  readonly discount: Float32Array;
  /** What a variant adds to the logit of a return. */
  readonly logit: Float64Array;
  /** 1 where the split's table has no row of the variant; by split. */
  readonly missing: readonly Uint8Array[];
  /** How variants are drawn, by month. */
  readonly alias: readonly AliasTable[];
  readonly byType: Groups;
  readonly byBrand: Groups;
  /** Hidden factors, four a variant; empty without interaction. */
  readonly factors: Float32Array;
}

const logit = (p: number): number => Math.log(p / (1 - p));
const months = [0, 1];

/** The rate about which published rates are stretched. */
const centre = logit(0.547);

/** Five variants a product, forty products a supplier. */
const variantsPerProduct = 5;
const productsPerSupplier = 40;

/** Draws the catalogue for a number of released training edges. */
export function drawCatalogue(
  seed: number,
  edges: number,
  p: GeneratorParameters,
  shared: boolean,
): Catalogue {
  const onSale = Math.max(10, Math.round(p.variants * edges));
  const size = onSale + Math.round(p.slowVariants * edges);
  const memory = (bytes: number) =>
    shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
  const product = new Int32Array(memory(4 * size));
  const type = new Uint8Array(memory(size));
  const brand = new Uint8Array(memory(size));
  const supplier = new Int32Array(memory(4 * size));
  const price = new Float32Array(memory(4 * size));
  const discount = new Float32Array(memory(4 * size));
  const logits = new Float64Array(memory(8 * size));
  const missing = months.map(() => new Uint8Array(memory(size)));
  const factors = new Float32Array(memory(p.interaction === 0 ? 0 : 16 * size));
  const weights = months.map(() => new Float64Array(size));
  const products = Math.ceil(size / variantsPerProduct);
  const suppliers = Math.max(1, Math.round(products / productsPerSupplier));

  for (let group = 0; group < products; group++) {
    const ofProduct = new Stream(seed, purposes.product, group, 0);
    const ofType = pick(typeWords, ofProduct.uniform());
    const ofBrand = pick(brandWords, ofProduct.uniform());
    const ofSupplier = Math.floor(ofProduct.uniform() * suppliers);
    const productPrice = 0.55 * ofProduct.normal() + (typeWords[ofType]!.price ?? 0);
    const particular = p.productSpread * ofProduct.normal();
    const last = Math.min(size, (group + 1) * variantsPerProduct);
    for (let v = group * variantsPerProduct; v < last; v++) {
      const own = new Stream(seed, purposes.variant, v, 0);
      const logPrice = Math.log(18) + productPrice + 0.03 * own.normal();
      product[v] = group;
      type[v] = ofType;
      brand[v] = ofBrand;
      supplier[v] = ofSupplier;
      price[v] = Math.min(518, Math.max(1.25, Math.exp(logPrice)));
      discount[v] = Math.min(45.3, Math.max(0, 17.6 + 1.9 * studentT5(own)));
      // Slow variants are the last of the catalogue.
      const slow = v < onSale ? 0 : 1;
      const popularity = p.popularitySpread * own.normal();
      logits[v] =
        p.typeStretch * (logit(typeWords[ofType]!.rate) - centre) +
        p.brandStretch * (logit(brandWords[ofBrand]!.rate) - centre) +
        p.priceSlope * (logPrice - Math.log(18)) +
        particular +
        p.variantSpread * own.normal() +
        p.popularitySlope * popularity +
        p.slowLogit * slow;
      for (const month of months) {
        weights[month]![v] = Math.exp(
          popularity + p.slowPopularity * slow + p.popularityDrift * own.normal(),
        );
      }
      const absent =
        p.missingVariant +
        p.missingVariantPopularity * (popularity / p.popularitySpread) +
        p.missingVariantLogit * logits[v]!;
      const drawn = own.uniform() < 1 / (1 + Math.exp(-absent)) && slow === 0 ? 1 : 0;
      // A few rows are in one file alone.
      for (const month of months) missing[month]![v] = own.uniform() < 0.0075 ? 1 : drawn;
      for (let k = 0; k < 4 && p.interaction !== 0; k++) factors[4 * v + k] = own.normal();
    }
  }
  const alias = months.map((month) => {
    const table = aliasTable(size, shared);
    fillAlias(table, weights[month]!, 0, size);
    return table;
  });
  const byType = grouped(type, typeWords.length, weights, shared);
  const byBrand = grouped(brand, brandWords.length, weights, shared);
  return {
    size,
    products,
    suppliers,
    product,
    type,
    brand,
    supplier,
    price,
    discount,
    logit: logits,
    missing,
    alias,
    byType,
    byBrand,
    factors,
  };
}

/** The number of the word in whose share of [0, 1] `u` falls. */
export function pick(words: readonly Word[], u: number): number {
  let left = u * words.reduce((sum, { share }) => sum + share, 0);
  for (let i = 0; i < words.length - 1; i++) {
    left -= words[i]!.share;
    if (left < 0) return i;
  }
  return words.length - 1;
}

/** Student's t with five degrees of freedom. */
function studentT5(own: Stream): number {
  let squares = 0;
  for (let i = 0; i < 5; i++) squares += own.normal() ** 2;
  return own.normal() / Math.sqrt(squares / 5);
}

function grouped(
  of: Uint8Array,
  groups: number,
  weights: readonly Float64Array[],
  shared: boolean,
): Groups {
  const memory = (bytes: number) =>
    shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
  const starts = new Int32Array(memory(4 * (groups + 1)));
  for (const g of of) starts[g + 1]!++;
  for (let g = 0; g < groups; g++) starts[g + 1]! += starts[g]!;
  const order = new Int32Array(memory(4 * of.length));
  const next = starts.slice();
  for (let v = 0; v < of.length; v++) order[next[of[v]!]!++] = v;
  const shares = new Float64Array(memory(8 * groups));
  const alias = weights.map((all) => {
    const table = aliasTable(of.length, shared);
    const inOrder = Float64Array.from(order, (v) => all[v]!);
    for (let g = 0; g < groups; g++) {
      if (starts[g] === starts[g + 1]) continue;
      fillAlias(table, inOrder, starts[g]!, starts[g + 1]!);
      for (let at = starts[g]!; at < starts[g + 1]!; at++) shares[g]! += inOrder[at]!;
    }
    return table;
  });
  const total = shares.reduce((x, y) => x + y, 0);
  for (let g = 0, sum = 0; g < groups; g++) {
    sum += shares[g]! / total;
    shares[g] = g === groups - 1 ? 1 : sum;
  }
  return { order, starts, shares, alias };
}
