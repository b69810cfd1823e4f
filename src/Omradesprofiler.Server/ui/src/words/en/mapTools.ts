export const mapWords = {
  keys:
    'Arrow keys move the map, plus and minus zoom. The area in the middle of the map is read out and marked. ' +
    'Enter chooses it, Escape leaves the map.',
  nothingHere: 'No area in the middle of the map.',
} as const;

export const pictureWords = {
  button: 'Download picture (PNG)',
  making: 'Drawing the picture …',
  failed: 'The picture could not be drawn. Make the window smaller and try again.',
  period: (period: string) => `Period ${period}`,
  classes: 'Classes',
  count: 'Areas',
  people: 'Inhabitants',
} as const;
