/** The way in and out, where people log in. */
export const loginWords = {
  logIn: 'Logga in',
  logOut: 'Logga ut',
  failed: 'Inloggningen blev inte av.',
};
