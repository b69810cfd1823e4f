/** What it takes to draw a picture, fetched when one is asked for. */
export { wordsOfPage } from './ofPage';
export { wordsOfScene } from './ofScene';
export { savePicture } from './savePicture';
