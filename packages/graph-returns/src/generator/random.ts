/**
 * The stream of random numbers that belongs to four numbers: seed, purpose, index, month. Each customer, variant
 * and month has a stream of its own, so that no order of work, size of chunk or number of threads changes a
 * number.
 *
 * Words are those of Jenkins' small fast counter generator (sfc32), keyed by the mixed numbers. A class, since
 * millions are made and closures would be made with each; it stands alone, since worker threads are started from
 * its text. Fields are set in the constructor: of a field's own value the CommonJS build makes a helper outside the class.
 */
export class Stream {
  private a: number;
  private b: number;
  private c: number;
  private counter: number;

  constructor(seed: number, purpose: number, index: number, month: number) {
    let a = Stream.mix(seed ^ 0x9e3779b9);
    let b = Stream.mix(a ^ Math.imul(purpose + 1, 0x85ebca6b) ^ Math.imul(month + 1, 0xc2b2ae35));
    let c = Stream.mix(b ^ index);
    a = Stream.mix(a ^ c);
    b = Stream.mix(b ^ a ^ Math.floor(index / 2 ** 32));
    c = Stream.mix(c ^ b);
    this.a = a;
    this.b = b;
    this.c = c;
    this.counter = 1;
    for (let i = 0; i < 8; i++) this.uniform();
  }

  private static mix(word: number): number {
    let h = word;
    h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
    h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
    return h ^ (h >>> 15);
  }

  /** Uniform in (0, 1), 32 bits. */
  uniform(): number {
    const t = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + t) | 0;
    return ((t >>> 0) + 0.5) * 2 ** -32;
  }

  /** Standard normal, by Box and Muller; two uniforms a number. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** Poisson of any mean, in time linear in it. */
  poisson(mean: number): number {
    let count = 0;
    // A sum of Poisson numbers is one of their means' sum, and exp(−25) does not underflow.
    for (let rest = mean; rest > 0; rest -= 25) {
      const least = Math.exp(-Math.min(rest, 25));
      for (let product = this.uniform(); product > least; product *= this.uniform()) count++;
    }
    return count;
  }
}

/** What streams are for: numbers that are never shared between two purposes. */
export const purposes = {
  variant: 1,
  product: 2,
  customer: 3,
  month: 4,
  reasons: 5,
  factors: 7,
} as const;
