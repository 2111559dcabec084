// Electron's own default app is missing from the fallback: this one starts `electron path/to/app` in its place.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const loaders = [];
let target;
for (const args = process.argv.slice(1); args.length > 0 && target === undefined; ) {
  const argument = args.shift();
  // Playwright passes its loader this way.
  if (argument === '-r' || argument === '--require') loaders.push(args.shift());
  else if (!argument.startsWith('-')) target = resolve(argument);
}

const require = createRequire(import.meta.url);
for (const loader of loaders) require(resolve(loader));

if (target === undefined) {
  process.stderr.write('usage: electron [switches] path/to/app\n');
  app.exit(1);
} else {
  // Electron is not ready before this module has ended, so the app may still declare its schemes.
  await import(pathToFileURL(entryOf(target)).href).catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    app.exit(1);
  });
}

function entryOf(folder) {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return folder;
  const { name, productName, version, main = 'index.js' } = JSON.parse(readFileSync(manifest, 'utf8'));
  if (productName ?? name) app.setName(productName ?? name);
  if (version) app.setVersion(version);
  app.setAppPath(folder);
  return join(folder, main);
}
