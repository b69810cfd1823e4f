/** Units as the catalogue of indicators writes them. */
const units: Record<string, string> = {
  antal: 'number',
  kvot: 'ratio',
  år: 'years',
  tkr: 'thousand SEK',
  slag: 'kinds',
  kr: 'SEK',
  kronor: 'SEK',
  personer: 'people',
  'per 1 000': 'per 1,000',
  'per 100 000': 'per 100,000',
  'poäng per person': 'points per person',
};

/** How numbers and units are written: decimal point, comma between thousands, a real minus sign. */
export const writing = {
  locale: 'en-GB',
  thousands: ',',
  percent: (text: string) => `${text}%`,
  confidenceInterval: 'CI',
  percentWord: 'per cent',
  unit: (unit: string) => units[unit] ?? unit,
};
