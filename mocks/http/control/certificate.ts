import type { Resource } from './resource';
import { asks } from './query';

/** The certificate that clients of the TLS port are to trust; its key is served nowhere. */
export const certificate: Resource = {
  calls: ['GET /_mock/ca.pem'],
  routes(router, { caPem }) {
    router.get('/ca.pem', asks([]), (_request, response) => {
      response.type('application/x-pem-file').send(caPem());
    });
  },
};
