const everyday = require('../jest.config.js');

/** Tests that want a redis-server: `npm run test:redis`. @type {import('jest').Config} */
module.exports = {
  ...everyday,
  rootDir: '../..',
  testMatch: ['<rootDir>/tests/redis/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
};
