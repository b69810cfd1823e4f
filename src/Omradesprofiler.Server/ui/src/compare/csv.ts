import { letterOf } from '../choices/selection';
import { compareAreasWords } from '../words/compareAreas';
import { csvBlob, saveFile } from '../ui/saveFile';
import type { CompareRow } from './rows';

/** The comparison as a file that Swedish Excel opens: semicolons and decimal commas, a row an indicator. */
export function saveCsv(title: string, labels: string[], rows: CompareRow[]) {
  const heads = labels.flatMap((label, i) => compareAreasWords.csvArea(`${letterOf(i)} ${label}`));
  const lines = [
    [...compareAreasWords.csvAbout, ...heads, compareAreasWords.csvSource],
    ...rows.map(({ about, cells }) => [
      about.title,
      about.unit,
      cells.find(cell => cell !== null)?.value.period ?? '',
      ...cells.flatMap(cell => [
        cell?.value.value ?? cell?.value.reasonText ?? '',
        cell?.value.interval?.lower ?? '',
        cell?.value.interval?.upper ?? '',
        cell?.compared?.judgement.result ?? '',
      ]),
      cells.find(cell => cell !== null)?.value.source ?? '',
    ]),
  ];
  const text = `\ufeff${lines.map(line => line.map(csvCell).join(';')).join('\r\n')}\r\n`;
  saveFile(csvBlob(text), `${title}.csv`);
}

/** Text that a spreadsheet would run as a formula begins with an apostrophe. */
function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const safe = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
