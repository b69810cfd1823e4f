export const mapWords = {
  keys:
    'Arrow keys move the map, plus and minus zoom. The area in the middle of the map is read out and marked. ' +
    'Enter chooses it, Escape leaves the map.',
  nothingHere: 'No area in the middle of the map.',
} as const;

export const pictureWords = {
  background: (attribution: string) => `Background map: ${attribution}`,
  making: 'Drawing the picture …',
  failed: 'The picture could not be drawn. Make the window smaller and try again.',
  period: (period: string) => `Period ${period}`,
  count: 'Areas',
} as const;

export const toolWords = {
  backgroundLost: 'The background map cannot be fetched. Press to try again.',
  backgroundHelp: 'Show the installation’s own map under the areas',
  label: 'Map tools',
  time: 'Over time',
  second: 'Two maps',
  swarm: 'By inhabitants',
} as const;

export const timeWords = {
  label: 'Year',
  play: 'Play',
  pause: 'Pause',
  back: 'Year before',
  on: 'Next year',
  division: (period: string, division: string) => `${period}: ${division}.`,
  calm: 'You prefer less motion: step between the years.',
} as const;

export const pairWords = {
  indicator: 'Second map',
  close: 'Remove the second map',
  map: 'The second map, beside the first. The areas are also in the table.',
  point: 'Point at an area to see it on both maps.',
  onlyFirst: 'Only the areas that are chosen in the legend of the first map.',
  notHere: 'The area is not in this division.',
} as const;

export const swarmWords = {
  label: 'The areas by inhabitants',
  waiting: 'Counting inhabitants …',
  none: 'The number of inhabitants is not known for this division.',
  half: (people: string, areas: string, unit: string) =>
    `Every other inhabitant lives in an area with at most ${people}${unit}; every other area has at most ` +
    `${areas}${unit}.`,
  about: (areas: string, largest: string) =>
    `Each dot is an area, as large as its population; the largest is ${largest} inhabitants. ${areas} areas.`,
  table: 'The same values are in the table.',
} as const;
