'use strict';
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..', '..');

/** @param {string} file */
function textOf(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** What a stamp says; `undefined` where there is none, or one that cannot be read. */
function stampIn(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

module.exports = {
  ROOT,
  MODULES: path.join(ROOT, 'node_modules'),
  DIST: path.join(ROOT, 'dist'),
  textOf,
  stampIn,
};
