// Writes one attribute; the first argument says with what, the second to which host, the third in which body.
import https from 'node:https';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const [client, host, body] = process.argv.slice(2);
const {
  GENESYS_CONVERSATION_ID: conversation,
  GENESYS_PARTICIPANT_ID: participant,
  GENESYS_ACCESS_TOKEN: token,
} = process.env;
const url = `https://${host}/api/v2/conversations/${conversation}/participants/${participant}/attributes`;
const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };

const clients = {
  fetch: async () => (await fetch(url, { method: 'PATCH', headers, body })).status,
  https: () =>
    new Promise((resolve, fail) => {
      const request = https.request(url, { method: 'PATCH', headers }, (reply) => resolve(reply.resume().statusCode));
      request.on('error', fail).end(body);
    }),
  axios: async () => (await require('axios').patch(url, body, { headers })).status,
  sdk: async () => {
    const sdk = require('purecloud-platform-client-v2');
    sdk.ApiClient.instance.setEnvironment(host.replace('api.', ''));
    await sdk.ApiClient.instance.loginClientCredentialsGrant(
      process.env.GENESYS_CLIENT_ID,
      process.env.GENESYS_CLIENT_SECRET,
    );
    await new sdk.ConversationsApi().patchConversationParticipantAttributes(
      conversation,
      participant,
      JSON.parse(body),
    );
    return 202;
  },
};
console.log(await clients[client]());
process.exit();
