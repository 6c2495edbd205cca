const everyday = require('../jest.config.js');

/** Tests that take a while: `npm run test:load`. @type {import('jest').Config} */
module.exports = {
  ...everyday,
  rootDir: '../..',
  testMatch: ['<rootDir>/tests/load/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
