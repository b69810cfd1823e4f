const noBreakSpace = '\u00a0';

/** How numbers and units are written: decimal comma, an unbreakable thin space between thousands, a real minus. */
export const writing = {
  locale: 'sv-SE',
  thousands: '\u202f',
  percent: (text: string) => `${text}${noBreakSpace}%`,
  confidenceInterval: 'KI',
  percentWord: 'procent',
  /** A unit as it stands after a number or on its own. */
  unit: (unit: string) => unit,
};
