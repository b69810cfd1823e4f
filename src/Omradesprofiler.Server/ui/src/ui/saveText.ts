import { saveFile } from './saveFile';

/** Hands over a text as a file, for what the server has no address for. */
export const saveText = (name: string, text: string, type: string) =>
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
