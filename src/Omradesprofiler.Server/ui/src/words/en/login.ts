export const loginWords = {
  logIn: 'Log in',
  logOut: 'Log out',
  failed: 'You were not logged in. Try again; ask whoever looks after the login if it does not work.',
  noFile: 'The file could not be fetched.',
  status: 'State',
  page: 'A page of the server',
  pageFailed: 'The page could not be shown',
  noPage: 'The page is not here',
  noPageAdvice: 'The pages of the server are shown here: its state, and map data by OGC.',
  internal: (title: string) => `${title} (internal)`,
};
