import { takeAbsoluteForm } from '../http/server/absolute-form';
import { hostRefusal } from '../http/server/exposure';
import type { Handle } from '../http/server/handle';
import { listen, type Listener } from '../http/server/listener';
import { pipelined } from '../http/server/pipelining';
import { proxyRules, unknownVendorHost } from '../http/server/proxy-rules';
import { refuse } from '../http/server/reply';
import type { HostEvent } from '../intercept/interception';
import { splitAuthority } from '../intercept/vendor-hosts';
import { unchangedCode } from './unchanged-code';

export type ForwardingOptions = {
  /** Whether what a child process sends to the vendor's hosts comes here. */
  readonly intercepts: boolean;
  /** More hosts that unchanged code is answered for, beside the vendor's. */
  readonly interceptHosts?: readonly string[];
  /** Hears, once each, of the hosts that were answered under a vendor's name, passed on, or refused. */
  readonly onHost: (event: HostEvent) => void;
};

/** A server at which a handler stands where a mock would answer: with the same port, the same interception, and no store. */
export type Forwarding = {
  readonly url: string;
  readonly port: number;
  /** The environment under which a child process comes here with what it sends to the vendor's hosts. */
  readonly environment: (inherited: NodeJS.ProcessEnv) => NodeJS.ProcessEnv;
  readonly stop: () => Promise<void>;
};

const HOST = '127.0.0.1';

/** Serves a handler on a free port of this machine. Each request that comes to it was meant for the vendor. */
export async function startForwarding(
  handle: Handle,
  { intercepts, interceptHosts = [], onHost }: ForwardingOptions,
): Promise<Forwarding> {
  const unchanged = await unchangedCode({
    host: HOST,
    hosts: [],
    interceptHosts,
    passThrough: intercepts,
    ca: undefined,
    onHost,
  });
  const { interception } = unchanged;
  const exposure = { host: HOST, hosts: [], origins: [], adminToken: '' };
  const proxying = { interception, exposure, ...proxyRules({ interception, exposure, port: () => listener.port }) };
  const enter: Handle = (request, response) => {
    const isAbsolute = request.url !== undefined && !request.url.startsWith('/') && request.url !== '*';
    if (isAbsolute && takeAbsoluteForm(request, response, proxying)) return;
    const host = splitAuthority(request.headers.host ?? '', 443)?.host ?? '';
    const kind = host === '' ? 'foreign' : interception.kindOf(host);
    if (kind === 'played') {
      interception.tell({ host, outcome: 'answered' });
      return handle(request, response);
    }
    const refusal = kind === 'unknown-vendor' ? unknownVendorHost(host) : hostRefusal(request, exposure);
    if (!refusal) return handle(request, response);
    interception.tell({ host, outcome: 'refused', reason: refusal.message });
    refuse(response, refusal);
  };
  const listener: Listener = await listen(pipelined(enter), { port: 0, host: HOST, interception, exposure });
  return {
    url: listener.url,
    port: listener.port,
    environment: (inherited) =>
      intercepts ? { ...inherited, ...unchanged.environment(listener.port, inherited) } : inherited,
    async stop() {
      await listener.close();
      unchanged.end();
    },
  };
}
