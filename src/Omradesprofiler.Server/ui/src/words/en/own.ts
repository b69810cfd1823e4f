import { number } from '../numbers';
import type * as sv from '../sv/own';
import type { Same } from '../language';

/** An own file: from the disk to the map. */
export const ownWords: Same<typeof sv.ownWords> = {
  tabs: 'Own data',
  fileTab: 'Own file',
  areaTab: 'My area',
  title: 'Own data on the map',
  lead: 'Put a CSV or Excel file on the map: one row per area, with area code, year and count.',
  kept: 'The file is read in memory, shown to you and forgotten. It is neither stored nor logged.',
  choose: 'Choose a file',
  drop: 'or drop it here',
  limits: (megabytes: number, cells: number) =>
    `CSV or XLSX, at most ${number(megabytes)} MB and ${number(cells)} cells. No personal data.`,
  another: 'Change file',
  reading: 'Reading the file …',
  counting: 'Protecting and computing …',
  failed: 'The file cannot be shown',
  notUsable: 'Choose another file, or correct it and choose it again.',
  changeChoices: 'Change the choices below, or choose another file.',
  notWhole: 'The numbers are not whole: are they ready-made percentages?',
  isShare: 'Yes, ready-made percentages',
  tooLarge: 'The file is too large',
  tooLargeAdvice: (megabytes: number) =>
    `At most ${number(megabytes)} MB is accepted. Remove columns or years that are not to be shown.`,
  sheet: 'Sheet',
  headerRow: 'The headers are on row',
  headerRowOf: (row: number, text: string) => `${number(row)}: ${text}`,
  what: 'What',
  titleLabel: 'Title',
  kind: 'The value is',
  kinds: { rate: 'A count, shown as a rate', count: 'A count', share: 'A ready-made percentage' },
  kindHelp: {
    rate: 'The count is divided by the denominator. Wilson interval.',
    count: 'The count is shown as it is. Large areas get large numbers.',
    share: 'A share can only be protected where the number of people is known: it is turned back into a count.',
  },
  value: { rate: 'Column with counts', count: 'Column with counts', share: 'Column with shares' },
  denominator: { rate: 'Denominator', share: 'Column with number of people' },
  population: 'The population on the map',
  choosePeople: 'Choose column',
  per: 'Given per',
  perNames: { 100: '100 (percent)', 1000: '1,000', 10000: '10,000', 100000: '100,000' },
  asShare: '1 (shares between 0 and 1)',
  polarity: 'A higher value is',
  polarities: { none: 'neither better nor worse', higherIsWorse: 'worse', higherIsBetter: 'better' },
  where: 'Where',
  area: 'Column with area code',
  areaName: 'Column with the name of the area',
  level: 'Level and edition',
  fitsNames: (name: string, known: number, unknown: number) =>
    `${name} – ${number(known)} names known, ${number(unknown)} not`,
  withoutMap:
    'The browser lacks WebGL 2, which the map needs. Choose a file among the choices, and it is shown as a table.',
  fits: (name: string, unknown: number) =>
    unknown === 0 ? `${name} – all codes found` : `${name} – ${number(unknown)} rows not found there`,
  noFits: 'No column has codes that the map knows. Choose the column with DeSO, RegSO, municipality or county codes.',
  when: 'When',
  periodColumn: 'Column with year',
  oneYear: 'The whole file is of one year',
  year: 'Year',
  yearHint: 'for example 2024',
  shownYear: 'Show year',
  whom: 'Breakdown in the file',
  sex: 'Column with sex',
  age: 'Column with age',
  none: 'None',
  readTitle: 'How the file was read',
  rows: (count: number) => `${number(count)} rows`,
  preview: 'The first rows',
  row: 'Row',
  findings: 'Remarks',
  noFindings: 'Nothing to remark on.',
  severities: { fatal: 'Error', warning: 'Left out or doubtful', note: 'Good to know' },
  place: (row: number | null, column: string | null) =>
    [row === null ? '' : `row ${number(row)}`, column ? `column ${column}` : ''].filter(Boolean).join(', '),
  times: (count: number) => `${number(count)} times`,
  unknownRows: (rows: number[], total: number) =>
    'Rows whose code is not in the chosen division: ' +
    `${rows.map(row => number(row)).join(', ')}${total > rows.length ? ' …' : ''}`,
  unknownNames: (rows: number[], total: number) =>
    'Rows whose name no area has, or several: ' +
    `${rows.map(row => number(row)).join(', ')}${total > rows.length ? ' …' : ''}`,
  protectionTitle: 'What is not shown',
  shown: (numbers: number, hidden: number) =>
    hidden === 0
      ? `All ${number(numbers)} values are shown.`
      : `${number(hidden)} of ${number(numbers)} values are not shown, to protect individuals.`,
  around: 'In the county',
  file: 'File',
  legendNote: 'Own file, protected',
  hideResult: 'Close: how the file was read',
  showResult: 'How the file was read',
  mapEmpty:
    'Choose a file among the choices, and say what is left there. The map shows it as soon as the columns are known.',
  needs: {
    area: 'Choose the column with area codes.',
    value: 'Choose the column with values.',
    period: 'Choose the column with years, or write the year.',
    people: 'Choose the column with number of people.',
    level: 'Choose level and edition.',
  },
  notALink: 'The address does not lead to the file: it is only in this window.',
  save: 'Save to the workspace',
  saveTitle: (title: string) => `Save “${title}” to the workspace`,
  saveMeans: [
    'The values become an indicator among the others: in the list, on the map, in profiles, files and reports.',
    'They are protected anew, together with all own data. More or other values may be hidden than those you see now.',
    'Everyone who reaches the installation sees what is shown. The file itself can be read by the workspace’s owner ' +
      'only.',
    'The file’s name, the time and your name stand in the source. The file follows into the next import.',
    'It cannot be undone from here: the new snapshot can only be taken back (the command withdraw).',
  ],
  saveBy: 'Who saves it?',
  saveNow: 'Save',
  saving: 'Protecting and saving …',
  savedShow: 'Show on the map',
  saveFailed: 'The file was not saved',
};
