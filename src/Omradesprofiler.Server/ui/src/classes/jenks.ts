/**
 * Natural breaks: the division of sorted values into `count` classes with the least sum of squared deviations from the
 * classes' means (Fisher 1958; Jenks 1977), exact, by divide and conquer over the monotone optimum: O(count · n log n).
 * Gives the index at which each class begins.
 */
export function naturalBreaks(sorted: Float64Array, count: number): number[] {
  const cost = squaredDeviation(sorted);
  const n = sorted.length;
  let best = Float64Array.from({ length: n }, (_, last) => cost(0, last));
  const starts: Int32Array[] = [];

  for (let k = 1; k < count; k++) {
    const next = new Float64Array(n).fill(Infinity);
    const start = new Int32Array(n);
    fill(k, n - 1, k, n - 1);
    best = next;
    starts.push(start);

    function fill(low: number, high: number, from: number, to: number) {
      if (low > high) return;
      const middle = (low + high) >> 1;
      for (let begin = from; begin <= Math.min(middle, to); begin++) {
        const total = best[begin - 1]! + cost(begin, middle);
        if (total < next[middle]!) {
          next[middle] = total;
          start[middle] = begin;
        }
      }
      fill(low, middle - 1, from, start[middle]!);
      fill(middle + 1, high, start[middle]!, to);
    }
  }
  return trace(starts, n - 1);
}

function trace(starts: Int32Array[], last: number): number[] {
  const begins: number[] = [];
  for (let k = starts.length - 1; k >= 0; k--) {
    begins.unshift(starts[k]![last]!);
    last = starts[k]![last]! - 1;
  }
  return [0, ...begins];
}

/** Sum of squared deviations of sorted[i..j], from prefix sums of the values less their middle. */
function squaredDeviation(sorted: Float64Array) {
  const centre = sorted[sorted.length >> 1] ?? 0;
  const sums = new Float64Array(sorted.length + 1);
  const squares = new Float64Array(sorted.length + 1);
  sorted.forEach((value, i) => {
    sums[i + 1] = sums[i]! + (value - centre);
    squares[i + 1] = squares[i]! + (value - centre) ** 2;
  });
  return (i: number, j: number) => {
    const sum = sums[j + 1]! - sums[i]!;
    return Math.max(0, squares[j + 1]! - squares[i]! - (sum * sum) / (j - i + 1));
  };
}
