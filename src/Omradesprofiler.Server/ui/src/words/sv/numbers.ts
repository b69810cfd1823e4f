const noBreakSpace = '\u00a0';

/** How numbers and units are written: decimal comma, thin space that no line breaks at between thousands, a real minus sign. */
export const writing = {
  locale: 'sv-SE',
  thousands: '\u202f',
  percent: (text: string) => `${text}${noBreakSpace}%`,
  confidenceInterval: 'KI',
  percentWord: 'procent',
  /** A unit as it stands after a number or on its own. */
  unit: (unit: string) => unit,
};
