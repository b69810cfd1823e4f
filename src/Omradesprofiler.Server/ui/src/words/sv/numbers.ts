const noBreakSpace = '\u00a0';

/** How numbers and units are written: decimal comma, thin space between thousands, a real minus sign. */
export const writing = {
  locale: 'sv-SE',
  thousands: '\u2009',
  percent: (text: string) => `${text}${noBreakSpace}%`,
  confidenceInterval: 'KI',
  percentWord: 'procent',
  /** A unit as it stands after a number or on its own. */
  unit: (unit: string) => unit,
};
