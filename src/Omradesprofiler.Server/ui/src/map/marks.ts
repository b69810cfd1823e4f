const choice = 'choice';

/** Something was chosen: from here the times until the map shows it are counted. */
export const markChoice = () => performance.mark(choice);

/** When something was last chosen, once: what is painted later was not asked for by that. */
export function takeChoice(): number | null {
  const mark = performance.getEntriesByName(choice, 'mark').at(-1);
  performance.clearMarks(choice);
  return mark?.startTime ?? null;
}

/** `states`: all areas have got their class; `repaint`: the frame that shows them is drawn. */
export const measureFrom = (start: number | null, name: 'states' | 'repaint') => {
  if (start !== null) performance.measure(name, { start, end: performance.now() });
};
