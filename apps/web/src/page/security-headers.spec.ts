import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { giveSecurityHeaders, securityHeaders } from './security-headers.js';

describe('the security headers', () => {
  const headers = securityHeaders({ strict: true });

  it('let a page load from its own site only, and make no markup of text', () => {
    expect(headers['content-security-policy']?.split('; ').sort()).toEqual([
      "base-uri 'none'", "connect-src 'self'", "default-src 'none'", "font-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "img-src 'self'",
      "require-trusted-types-for 'script'", "script-src 'self'", "style-src 'self'", "trusted-types 'none'",
    ]);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:|data:|nonce/);
  });

  it('keep pages to themselves: not stored, not framed, not referred to, not shared', () => {
    expect(headers).toMatchObject({
      'cache-control': 'no-store', 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY',
    });
  });

  it('give no page a power', () => {
    expect(headers['permissions-policy']).toMatch(/^([a-z-]+=\(\)(, |$))+$/);
    expect(headers['permissions-policy']).toEqual(expect.stringContaining('geolocation=()'));
  });

  it('bind browsers to https where there is https', () => {
    expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
    expect(securityHeaders({ strict: false })).not.toHaveProperty('strict-transport-security');
  });

  it('are all sent, also with an error', async () => {
    const give = giveSecurityHeaders({ strict: true });
    const server = createServer((request, response) => give(request, response, () => response.writeHead(500).end()));
    server.listen(0, 'localhost');
    await once(server, 'listening');
    const answer = await fetch(`http://localhost:${(server.address() as AddressInfo).port}`);
    server.close();
    expect(answer.status).toBe(500);
    expect(Object.fromEntries(answer.headers)).toMatchObject(headers);
  });
});
