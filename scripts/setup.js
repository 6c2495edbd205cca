'use strict';
// Makes a clone ready: `npm start` calls it with `--serve`, `npm test` and `npm run build` without. It needs nothing but
// Node, and speaks on stderr only. This file has no syntax that an old Node cannot read, so that an old Node can run it
// as far as the sentence about its age.
const fs = require('fs');
const path = require('path');

requireNode();
require('./setup/main').main(process.argv.indexOf('--serve') > -1 ? 'serve' : 'all');

function requireNode() {
  const manifest = path.join(__dirname, '..', 'package.json');
  const wanted = JSON.parse(fs.readFileSync(manifest, 'utf8')).engines.node.replace('>=', '');
  const least = wanted.split('.').map(Number);
  const own = process.versions.node.split('.').map(Number);
  const place = least[0] !== own[0] ? 0 : least[1] !== own[1] ? 1 : 2;
  if (own[place] >= least[place]) return;
  const sentence = 'Understudy needs Node ' + wanted + ' or newer; this is Node ' + process.versions.node + '.';
  process.stderr.write('understudy: ' + sentence + '\n');
  process.exit(1);
}
