/* The real server's partial quicksort (pqsort.c, after Bentley and McIlroy): only places up to `last` come in order.
 *
 * It is not stable, and which of equal elements stands where is visible in replies that are cut short, so its steps are
 * followed. */
type Compare<Item> = (a: Item, b: Item) => number;

export function partialSort<Item>(items: Item[], compare: Compare<Item>, last: number): void {
  sortSpan(items, 0, items.length, compare, last);
}

function sortSpan<Item>(items: Item[], start: number, count: number, compare: Compare<Item>, last: number): void {
  let from = start;
  let n = count;
  for (;;) {
    if (n < 7) return insertionSort(items, from, n, compare);
    const [less, more] = partition(items, from, n, compare);
    if (less > 1 && from <= last) sortSpan(items, from, less, compare, last);
    if (more <= 1 || from + n - more > last) return;
    from += n - more;
    n = more;
  }
}

function insertionSort<Item>(items: Item[], from: number, n: number, compare: Compare<Item>): void {
  for (let i = from + 1; i < from + n; i++) {
    for (let j = i; j > from && compare(items[j - 1]!, items[j]!) > 0; j--) swap(items, j, j - 1);
  }
}

/** Answers how many are less than the pivot and how many more; these lie at the two ends of the span. */
function partition<Item>(items: Item[], from: number, n: number, compare: Compare<Item>): [number, number] {
  swap(items, from, pivotOf(items, from, n, compare));
  let a = from + 1;
  let b = a;
  let c = from + n - 1;
  let d = c;
  for (;;) {
    let order: number;
    while (b <= c && (order = compare(items[b]!, items[from]!)) <= 0) {
      if (order === 0) swap(items, a++, b);
      b++;
    }
    while (b <= c && (order = compare(items[c]!, items[from]!)) >= 0) {
      if (order === 0) swap(items, c, d--);
      c--;
    }
    if (b > c) break;
    swap(items, b++, c--);
  }
  const end = from + n;
  swapSpans(items, from, b, Math.min(a - from, b - a));
  swapSpans(items, b, end, Math.min(d - c, end - d - 1));
  return [b - a, d - c];
}

/** Exchanges the `count` items at `at` with those that end before `end`. */
function swapSpans<Item>(items: Item[], at: number, end: number, count: number): void {
  for (let i = 0; i < count; i++) swap(items, at + i, end - count + i);
}

function pivotOf<Item>(items: Item[], from: number, n: number, compare: Compare<Item>): number {
  let middle = from + Math.floor(n / 2);
  if (n === 7) return middle;
  let left = from;
  let right = from + n - 1;
  if (n > 40) {
    const d = Math.floor(n / 8);
    left = median(items, left, left + d, left + 2 * d, compare);
    middle = median(items, middle - d, middle, middle + d, compare);
    right = median(items, right - 2 * d, right - d, right, compare);
  }
  return median(items, left, middle, right, compare);
}

function median<Item>(items: Item[], a: number, b: number, c: number, compare: Compare<Item>): number {
  const order = (i: number, j: number) => compare(items[i]!, items[j]!);
  if (order(a, b) < 0) return order(b, c) < 0 ? b : order(a, c) < 0 ? c : a;
  return order(b, c) > 0 ? b : order(a, c) < 0 ? a : c;
}

function swap<Item>(items: Item[], i: number, j: number): void {
  const item = items[i]!;
  items[i] = items[j]!;
  items[j] = item;
}
