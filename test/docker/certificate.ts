import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Certificate {
  certificate: string;
  key: string;
  /** PEM, for those who shall trust it. */
  pem: string;
}

const day = 24 * 60 * 60 * 1000;

/**
 * A certificate for this machine alone (X.509 version 3, P-256), in files of that folder. It is its own authority, and
 * lives for two days. Made here, so that a machine without openssl can run these specs.
 */
export function makeCertificate(folder: string, name = 'localhost'): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const algorithm = sequence(oid('2a8648ce3d040302'));
  const who = sequence(tagged(0x31, sequence(oid('550403'), tagged(0x0c, Buffer.from(name)))));
  const at = (moment: number): Buffer => tagged(0x17, Buffer.from(`${new Date(moment).toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`));
  const names = sequence(tagged(0x82, Buffer.from(name)), tagged(0x87, Buffer.from([127, 0, 0, 1])));
  const extensions = sequence(
    sequence(oid('551d13'), tagged(0x01, Buffer.from([0xff])), tagged(0x04, sequence(tagged(0x01, Buffer.from([0xff]))))),
    sequence(oid('551d11'), tagged(0x04, names)),
  );
  const serial = Buffer.concat([Buffer.from([1]), createHash('sha256').update(spki).digest().subarray(0, 8)]);
  const body = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))), tagged(0x02, serial), algorithm, who, sequence(at(Date.now() - day), at(Date.now() + day)), who, spki, tagged(0xa3, extensions),
  );
  const der = sequence(body, algorithm, tagged(0x03, Buffer.from([0]), sign('sha256', body, privateKey)));
  const pem = `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}(?!$)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
  const [certificate, key] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)];
  writeFileSync(certificate, pem);
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  return { certificate, key, pem };
}

/** Tag, length, value (ITU-T X.690). */
function tagged(tag: number, ...parts: Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const { length } = value;
  const spelled = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...spelled]), value]);
}

const sequence = (...parts: Buffer[]): Buffer => tagged(0x30, ...parts);
const oid = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'));
