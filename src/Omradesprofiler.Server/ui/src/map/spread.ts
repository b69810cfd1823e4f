export type Point = [x: number, y: number];

const mostRounds = 60;

/**
 * The points moved apart until none is nearer another than the gap, as far as a few rounds can. Those that are far
 * enough from the others stay the very same, and the same points give the same answer.
 */
export function spread(points: Point[], gap: number): Point[] {
  const moved = [...points];
  for (let round = 0; round < mostRounds; round++) {
    let isStill = true;
    for (let i = 0; i < moved.length; i++)
      for (let j = i + 1; j < moved.length; j++) {
        const [dx, dy] = [moved[j]![0] - moved[i]![0], moved[j]![1] - moved[i]![1]];
        const distance = Math.hypot(dx, dy);
        if (distance >= gap - 0.5) continue;
        isStill = false;
        const [ux, uy] = distance > 0.01 ? [dx / distance, dy / distance] : [Math.cos(i + j), Math.sin(i + j)];
        const push = (gap - distance) / 2;
        moved[i] = [moved[i]![0] - ux * push, moved[i]![1] - uy * push];
        moved[j] = [moved[j]![0] + ux * push, moved[j]![1] + uy * push];
      }
    if (isStill) break;
  }
  return moved;
}
