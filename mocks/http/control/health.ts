import type { Resource } from './resource';

/** Whether the mock runs, and whether it can serve. */
export const health: Resource = {
  calls: ['GET /_mock/health', 'GET /_mock/ready'],
  routes(router, { isReady }) {
    router.get('/health', (_request, response) => {
      response.json({ status: 'up' });
    });
    router.get('/ready', async (_request, response) => {
      const ready = await isReady();
      response.status(ready ? 200 : 503).json({ ready });
    });
  },
};
