import { number } from '../numbers';

export const compareAreasWords = {
  title: (labels: string[]) => `Comparison of ${labels.join(', ')}`,
  against: 'Mark differences from',
  areas: 'Chosen areas',
  around: 'The area around them',
  onlyDiffering: 'Sure differences only (95%)',
  onMap: (title: string) => `On the map: ${title}`,
  alike: (count: number) =>
    count === 1 ? '1 indicator says nothing of differences' : `${number(count)} indicators say nothing of differences`,
  alikeWhy: 'There are no data, or the number is the same in all of the areas and is not judged.',
  showAlike: 'Show them',
  hideAlike: 'Hide them',
  download: 'Download the comparison',
  toList: 'To the list',
  rows: 'Rows of the comparison',
  few: 'Choose at least two areas in the list to compare them.',
  many: (count: number) => `${number(count)} areas are chosen. The first five are compared.`,
  indicator: 'Indicator',
  axis: 'Better to the right',
  remove: (area: string) => `Remove ${area}`,
  markedAgainst: (name: string) => `Marks are differences from ${name}`,
  noneDiffer: (name: string) => `No indicator differs for sure from ${name}.`,
  how:
    'Triangle: the difference is greater than chance usually gives (95 % confidence), up is better and down is ' +
    'worse. Ring: a sure difference without a judgement, or one that is not judged. Filled dot: no sure difference. ' +
    'The server tests each pair by itself; among many rows chance still gives a triangle or two. In the figure the ' +
    'grey bands are all areas of the county and the middle half, the line what is compared with.',
  mixed: 'The areas are of different levels or editions. Small areas have wider intervals than large ones.',
} as const;
