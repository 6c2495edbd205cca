/* eslint-disable @typescript-eslint/no-explicit-any -- the SDK's classes are walked through, whatever they hold */

/** Sends so many requests with the vendor's own SDK, the same ones each time, one after the other. */
export async function sdkRequests(url: string, count: number): Promise<number> {
  const sdk = jest.requireActual<any>('purecloud-platform-client-v2');
  const client = sdk.ApiClient.instance;
  // The SDK watches a file in the home folder; the watch would outlive the tests.
  client.config.live_reload_config = false;
  const { hostname, port, protocol } = new URL(url);
  client.setGateway({ host: hostname, protocol: protocol.replace(':', ''), port: Number(port) });
  client.setAccessToken('a-token-of-the-sdk');
  let sent = 0;
  for (const [name, Api] of Object.entries<any>(sdk)
    .filter(([name]) => name.endsWith('Api'))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const api = new Api();
    for (const method of Object.getOwnPropertyNames(Api.prototype)
      .filter((each) => each !== 'constructor')
      .toSorted()) {
      if (sent === count) return sent;
      // Ids, then a body: what is too many is not read.
      const args = [`${name}-id`, 'second-id', { name: 'é"\\ 𝄞', attributes: { a: '1' } }, {}];
      const asked = Promise.resolve().then(() => api[method](...args.slice(0, Math.max(api[method].length, 1))));
      const isSent = await asked.then(
        () => true,
        (fault: unknown) => typeof (fault as { status?: unknown }).status === 'number',
      );
      if (isSent) sent += 1;
    }
  }
  return sent;
}
