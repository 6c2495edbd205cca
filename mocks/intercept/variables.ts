/** A variable by which some program is led to the mock: its name and what it does, for the help. */
export type InterceptVariable = { readonly name: string; readonly holds: string };

/** Every variable that interception sets, in the order of the help. */
export const INTERCEPT_VARIABLES = [
  { name: 'UNDERSTUDY_CA_FILE', holds: 'the CA certificate that vouches for the mock under the vendor’s names' },
  { name: 'HTTPS_PROXY', holds: 'the mock, as a proxy; https_proxy too. It passes on what is not the vendor’s' },
  { name: 'HTTP_PROXY', holds: 'the same for plain HTTP, and for Ruby; http_proxy too' },
  { name: 'NO_PROXY', holds: 'loopback, and what was there but for the vendor’s hosts; no_proxy too' },
  { name: 'SSL_CERT_FILE', holds: 'CA bundle for OpenSSL, Go, Ruby, .NET and Python: the system’s and the mock’s' },
  { name: 'CURL_CA_BUNDLE', holds: 'the same for curl' },
  { name: 'REQUESTS_CA_BUNDLE', holds: 'the same for Python’s requests' },
  { name: 'AWS_CA_BUNDLE', holds: 'the same for the AWS SDKs' },
  { name: 'DENO_CERT', holds: 'the same for Deno' },
  { name: 'NODE_EXTRA_CA_CERTS', holds: 'the mock’s CA for Node, beside its own' },
  { name: 'NODE_OPTIONS', holds: 'a preload that leads Node’s sockets to the mock: Node reads no proxy variable' },
  { name: 'PYTHONPATH', holds: 'the same for Python’s http.client, aiohttp and others that read none' },
  { name: 'JAVA_TOOL_OPTIONS', holds: 'proxy and trust store for Java' },
  { name: 'PERL_LWP_ENV_PROXY', holds: 'makes Perl’s LWP read the proxy variables' },
  { name: 'PERL_LWP_SSL_CA_FILE', holds: 'the CA bundle for it' },
  { name: 'PHP_INI_SCAN_DIR', holds: 'a php.ini with the CA bundle, beside the usual ones' },
  { name: 'WGETRC', holds: 'your .wgetrc with the CA bundle' },
] as const satisfies readonly InterceptVariable[];
