/** The way in and out, where people log in. */
export const loginWords = {
  logIn: 'Logga in',
  logOut: 'Logga ut',
  failed: 'Du loggades inte in. Försök igen; fråga den som sköter inloggningen om det inte går.',
  noFile: 'Filen kunde inte hämtas.',
  status: 'Tillstånd',
  page: 'Serverns sida',
  pageFailed: 'Sidan kunde inte visas',
  noPage: 'Sidan finns inte här',
  noPageAdvice: 'Här visas serverns egna sidor: dess tillstånd och kartdata enligt OGC.',
  internal: (title: string) => `${title} (internt)`,
};
