const everyday = require('../jest.config.js');

/** Tests that want curl, wget, Python, Java, Go, Ruby, Perl and PHP: `npm run test:runtimes`. @type {import('jest').Config} */
module.exports = {
  ...everyday,
  rootDir: '../..',
  testMatch: ['<rootDir>/tests/runtimes/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 120_000,
};
