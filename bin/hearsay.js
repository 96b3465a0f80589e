#!/usr/bin/env node
// Written for any Node, so that an old one can say that it is too old instead of failing on new words of the language.
var found = process.versions.node;
var parts = found.split('.').map(Number);

if (parts[0] < 22 || (parts[0] === 22 && parts[1] < 13)) {
  process.stderr.write(
    'error: hearsay needs Node.js 22.13 or newer, and this is ' +
      found +
      '; install a newer one from https://nodejs.org, or use the one that comes along: npx --package=node@24 hearsay\n',
  );
  process.exitCode = 2;
} else {
  start();
}

function start() {
  Promise.all([import('node:fs'), import('node:module')]).then(([fs, { enableCompileCache }]) => {
    enableCompileCache(); // compiled once, kept in the system's folder for what is temporary: a fifth of a second at each start
    var built = new URL('../dist/cli/hearsay.js', import.meta.url);
    var source = new URL('../src/cli/hearsay.ts', import.meta.url);
    if (fs.existsSync(built)) return import(built.href);
    if (fs.existsSync(source) && process.features.typescript) return import(source.href);
    process.stderr.write('error: hearsay is not built; run "npm run build" in its folder\n');
    process.exitCode = 2;
  });
}
