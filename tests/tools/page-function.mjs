// node page-function.mjs MODULE FUNCTION ARGUMENTS: what a pure function of the page answers, as JSON.
// The module is a path under src/Omradesprofiler.Server/ui/src, the arguments a JSON array.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ui = path.resolve(import.meta.dirname, '../../src/Omradesprofiler.Server/ui');
const { build } = await import(pathToFileURL(createRequire(path.join(ui, 'package.json')).resolve('vite')).href);
const [module, name, given] = process.argv.slice(2);

const { output } = (
  await build({
    configFile: false,
    root: ui,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: path.join(ui, 'src', module), formats: ['es'] } },
  })
)[0];
globalThis.location = { search: '', pathname: '/' };
const code = output.find(one => one.type === 'chunk' && one.isEntry).code;
const loaded = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
console.log(JSON.stringify(loaded[name](...JSON.parse(given))));
