// Electron's own default app is missing from the fallback: this one starts `electron path/to/app` in its place.
const { existsSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const { app } = require('electron');

const preloaded = [];
let target;
for (const args = process.argv.slice(1); args.length > 0 && target === undefined; ) {
  const argument = args.shift();
  // Playwright passes its loader this way.
  if (argument === '-r' || argument === '--require') preloaded.push(args.shift());
  else if (!argument.startsWith('-')) target = resolve(argument);
}

for (const loader of preloaded) require(resolve(loader));

if (target === undefined) {
  process.stderr.write('usage: electron [switches] path/to/app\n');
  app.exit(1);
} else {
  const manifest = join(target, 'package.json');
  let main = target;
  if (existsSync(manifest)) {
    const { name, productName, version, main: entry = 'index.js' } = JSON.parse(readFileSync(manifest, 'utf8'));
    if (productName ?? name) app.setName(productName ?? name);
    if (version) app.setVersion(version);
    app.setAppPath(target);
    main = join(target, entry);
  }
  import(pathToFileURL(main).href).catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    app.exit(1);
  });
}
