export const loginWords = {
  logIn: 'Log in',
  logOut: 'Log out',
  failed: 'You were not logged in.',
  status: 'State',
  page: 'The state of the server',
  pageFailed: 'The page could not be shown',
  noPage: 'The page is not here',
  noPageAdvice: 'The pages of the server are shown here: its state, and map data by OGC.',
};
