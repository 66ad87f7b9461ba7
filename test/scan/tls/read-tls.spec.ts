import { recorded } from '../fixtures/recorded.js';
import { plantedFor } from '../planted/holes.js';
import { readSslscan } from './read-sslscan.js';
import { readTestssl } from './read-testssl.js';
import { settingsIn } from './tls-front.js';

describe('what testssl says', () => {
  it('of the planted front: old versions, a suite without authentication, no HSTS', () => {
    const { remarks, doubts } = readTestssl(recorded('testssl-planted.json'));
    expect(plantedFor.testssl.filter((hole) => !remarks.some(({ what }) => what === hole))).toEqual([]);
    expect(remarks.map(({ what, level }) => `${level}: ${what}`)).toEqual(['note: engine_problem', 'medium: TLS1', 'medium: TLS1_1', 'high: cipherlist_aNULL', 'medium: cipherlist_AVERAGE', 'medium: HSTS']);
    expect(doubts).toEqual([]);
  });

  it('of the front of the product: two versions, and a word on itself', () => {
    const { remarks, offered, doubts } = readTestssl(recorded('testssl-product.json'));
    expect(offered).toEqual(['TLS1_2', 'TLS1_3']);
    expect(remarks).toEqual([{ what: 'engine_problem', where: expect.any(String), level: 'note' }]);
    expect(doubts).toEqual([]);
  });

  it('when it was cut off proves nothing', () => {
    const entries = JSON.parse(recorded('testssl-product.json')) as { id: string }[];
    expect(readTestssl(JSON.stringify(entries.slice(0, 3))).doubts).toEqual(['it did not come to its end', 'it found no protocol that is offered', 'it got no answer over HTTP']);
  });
});

describe('what sslscan says', () => {
  it('of the planted front', () => {
    const { remarks } = readSslscan(recorded('sslscan-planted.xml'));
    expect(plantedFor.sslscan.filter((hole) => !remarks.some(({ what }) => what === hole))).toEqual([]);
    expect(remarks.filter(({ level }) => level !== 'medium' && level !== 'high')).toEqual([]);
  });

  it('of the front of the product', () => {
    expect(readSslscan(recorded('sslscan-product.xml'))).toEqual({ remarks: [], offered: ['tls 1.2', 'tls 1.3'], doubts: [] });
  });

  it('when it reached nobody proves nothing', () => {
    expect(readSslscan('<?xml version="1.0"?><document></document>').doubts).toEqual(['it found no suite']);
    expect(readSslscan('').doubts).toEqual(['it did not come to its end', 'it found no suite']);
  });
});

describe('the settings of a TLS proxy', () => {
  it('are read from its configuration', () => {
    expect(settingsIn('http {\n  ssl_protocols TLSv1.1 TLSv1.2;\n  ssl_ciphers A:B;\n  ssl_ecdh_curve X25519;\n}')).toEqual({ minVersion: 'TLSv1.1', honorCipherOrder: true, ciphers: expect.stringMatching(/:A:B$/), ecdhCurve: 'X25519' });
  });

  it('are not guessed', () => {
    expect(() => settingsIn('http { ssl_protocols TLSv1.2; }')).toThrow('names no versions or no suites');
  });
});
