// What of the house's rules the page's own source breaks, a line each: `node page-style.mjs FOLDER-OF-THE-PAGE`.
// Lengths of files, lines and functions; words, exports and classes of style that nothing uses. One function in two
// hundred may be longer than the rest, never longer than 150 lines: all are told with --all.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const folder = path.resolve(process.argv[2]);
const source = path.join(folder, 'src');
const ts = createRequire(path.join(folder, 'package.json'))('typescript');

const mostLines = 400;
const widestLine = 120;
const longestFunction = 60;
const neverLonger = 150;

const faults = [];
const place = (file, line) => `${path.relative(folder, file)}${line === undefined ? '' : `:${line + 1}`}`;
const fault = (file, line, text) => faults.push(`${place(file, line)} ${text}`);
const lineAt = (file, node) => file.getLineAndCharacterOfPosition(node.getStart(file)).line;

const all = readdirSync(source, { recursive: true }).map(name => path.join(source, name));
const scripts = all.filter(name => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));
const styles = all.filter(name => name.endsWith('.css'));

const texts = new Map([...scripts, ...styles].map(name => [name, readFileSync(name, 'utf8')]));
for (const [name, text] of texts) {
  const lines = text.split('\n');
  if (lines.length - 1 > mostLines) fault(name, undefined, `has ${lines.length - 1} lines`);
  lines.forEach((line, i) => line.length > widestLine && fault(name, i, `is ${line.length} wide`));
}

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(path.join(folder, 'tsconfig.json'), ts.sys.readFile).config, ts.sys, folder);
const program = ts.createProgram(scripts, { ...options, types: [], lib: ['lib.es2024.d.ts'] });
const checker = program.getTypeChecker();
const files = scripts.map(name => program.getSourceFile(name));

/** Calls for each node of a file, the parents first. */
function walk(node, visit) {
  visit(node);
  node.forEachChild(child => walk(child, visit));
}

const isFunction = node =>
  (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node)
    || ts.isMethodDeclaration(node)) && node.body;

const functions = files.flatMap(file => {
  const found = [];
  walk(file, node => isFunction(node) && found.push({ file, node }));
  return found;
});
const long = functions.flatMap(({ file, node }) => {
  const from = lineAt(file, node);
  const lines = file.getLineAndCharacterOfPosition(node.end).line - from + 1;
  const name = node.name?.getText() ?? node.parent.name?.getText() ?? 'a function';
  return lines > longestFunction ? [{ file, from, lines, name }] : [];
});
const isMany = long.length > functions.length / 200 || process.argv.includes('--all');
for (const { file, from, lines, name } of long)
  if (isMany || lines > neverLonger) fault(file.fileName, from, `${name} has ${lines} lines`);

const target = symbol => (symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);

/** Where each thing is declared that another file names, and each property that any file reads. */
const [named, read] = [new Set(), new Set()];
const readAll = type => type.getProperties().forEach(property => property.declarations?.forEach(one => read.add(one)));
const isModule = type => type.symbol && (type.symbol.flags & ts.SymbolFlags.ValueModule) !== 0;
const isWords = name => /\/words\/(sv|en)\//.test(name);

for (const file of files)
  walk(file, node => {
    if (!ts.isIdentifier(node) && !ts.isStringLiteral(node)) return;
    const { parent } = node;
    const isImport = ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isExportSpecifier(parent);
    const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
    if (ts.isIdentifier(node) && (isImport || isMember || ts.isQualifiedName(parent)))
      target(checker.getSymbolAtLocation(node))?.declarations?.forEach(one => {
        if (one.getSourceFile() !== file) named.add(one);
      });
    if (ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword)
      checker.getSymbolAtLocation(node)?.exports?.forEach(one => one.declarations?.forEach(it => named.add(it)));
  });

for (const file of files)
  walk(file, node => {
    if (ts.isPropertyAccessExpression(node))
      checker.getSymbolAtLocation(node.name)?.declarations?.forEach(one => read.add(one));
    else if (ts.isBindingElement(node)) {
      const of = checker.getTypeAtLocation(node.parent);
      const name = (node.propertyName ?? node.name).getText();
      of.getProperty(name)?.declarations?.forEach(one => read.add(one));
    } else if (ts.isElementAccessExpression(node)) readAll(checker.getTypeAtLocation(node.expression));
    else if (ts.isCallExpression(node)) {
      // Words that are handed on whole are used, all of them.
      for (const given of node.arguments.filter(one => ts.isIdentifier(one) || ts.isPropertyAccessExpression(one))) {
        const type = checker.getTypeAtLocation(given);
        if (!isModule(type)) readAll(type);
      }
    }
  });

for (const file of files) {
  if (file.fileName.endsWith('/main.tsx')) continue;
  for (const symbol of checker.getExportsOfModule(checker.getSymbolAtLocation(file) ?? { exports: new Map() })) {
    const declarations = target(symbol)?.declarations ?? [];
    const own = declarations.filter(one => one.getSourceFile() === file);
    if (own.length === 0 || own.some(one => named.has(one) || read.has(one))) continue;
    if (/\/words\/en\//.test(file.fileName)) continue; // says what the Swedish does: the compiler sees to that
    fault(file.fileName, lineAt(file, own[0]), `${symbol.name} is exported and no other file uses it`);
  }
}

// Where a type says which words there must be, that type is what is used.
for (const file of files.filter(one => /\/words\/sv\//.test(one.fileName)))
  walk(file, node => {
    if (!node.parent || !ts.isObjectLiteralExpression(node.parent)) return;
    const isConst = ts.isAsExpression(node.parent.parent);
    if (!isConst && checker.getContextualType(node.parent)) return;
    const holder = isConst ? node.parent.parent.parent : node.parent.parent;
    const isWord = ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node);
    if (isWord && (ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder)) && !read.has(node))
      fault(file.fileName, lineAt(file, node), `${node.name.getText()} is said nowhere`);
  });

/** All that the page says in quotes, word by word, and what such a word begins with where the rest is put in. */
const [said, begun] = [new Set(readFileSync(path.join(folder, 'index.html'), 'utf8').match(/[\w-]+/g)), new Set()];
for (const file of files)
  walk(file, node => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node)
      || ts.isTemplateMiddleOrTemplateTail(node)) node.text.match(/[\w-]+/g)?.forEach(word => said.add(word));
    if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node)) begun.add(node.text.match(/[\w-]+-$/)?.[0] ?? ' ');
  });

for (const name of styles) {
  const rules = texts.get(name).replace(/\/\*[^]*?\*\//g, '').replace(/url\([^)]*\)/g, '');
  for (const kind of new Set(rules.match(/\.-?[_a-zA-Z][\w-]*/g)?.map(one => one.slice(1))))
    if (!said.has(kind) && !kind.startsWith('maplibregl-') && ![...begun].some(head => kind.startsWith(head)))
      fault(name, undefined, `.${kind} is given to nothing`);
}

console.log(faults.join('\n'));
