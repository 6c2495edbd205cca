// Proxy variables would send Pact's and the SDK's loopback traffic away (Pact ignores NO_PROXY).
for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy']) delete process.env[name];
process.env.PACT_DO_NOT_TRACK = 'true';
process.env.NO_COLOR = '1';
delete process.env.FORCE_COLOR;

/** @type {import('jest').Config} */
module.exports = {
  rootDir: '..',
  testEnvironment: 'node',
  // A busy machine takes its time; what hangs is still found.
  testTimeout: 20_000,
  maxWorkers: '100%',
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/contracts/**/*.test.ts'],
  // They want a redis-server, a browser, other languages, or a while: npm run test:redis, test:browser, test:runtimes, test:load.
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/tests/redis/',
    '<rootDir>/tests/load/',
    '<rootDir>/tests/browser/',
    '<rootDir>/tests/runtimes/',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
};
