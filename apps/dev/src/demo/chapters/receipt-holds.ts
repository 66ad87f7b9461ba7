import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import { compactVerify, createLocalJWKSet } from 'jose';
import { no, yes } from '../expected.js';
import { aFamily } from '../family.js';
import type { Scene } from '../scene.js';
import { childPart, toContactPoint } from '../wanted-parts.js';
import { newSalt, type Sent } from './police-send.js';

/** The receipt (kvittering) is proof for the sender, checked with what anybody can fetch. */
export async function receiptHolds({ tell, as, anybody }: Scene, sent: Sent): Promise<void> {
  tell.chapter('The receipt (kvittering) proves what was sent, to whom and when');
  const officer = await as('freja-police-officer');

  await tell.check('Its signature verifies against the published keys (JWKS), and it names the referral and the receiving contact points', async () => {
    const keys = createLocalJWKSet(yes(await anybody.get('/.well-known/jwks.json')));
    const { payload } = await compactVerify(sent.receipt, keys, { algorithms: ['EdDSA'] });
    const claims = JSON.parse(new TextDecoder().decode(payload));
    strictEqual(claims.sub, sent.referralId);
    deepStrictEqual(claims.parts.map(({ id }: { id: string }) => id), sent.body.parts.map(({ id }) => id));
    const { salt, ...words } = sent.body;
    const mac = createHmac('sha256', Buffer.from(salt, 'base64url')).update(canonicalize(words)!).digest('base64url');
    strictEqual(claims.mac, mac, 'the MAC is not of this body');
  });
  await tell.check('Sent once more with the same id and body, as after a lost connection, the very same receipt comes back', async () => {
    strictEqual(yes(await officer.put(`/referrals/${sent.referralId}`, sent.body)).receipt, sent.receipt);
  });
  await tell.check('The same id with another body is refused, and nothing is saved', async () => {
    no(await officer.put(`/referrals/${sent.referralId}`, { ...sent.body, parts: sent.body.parts.slice(1) }), 409, 'differs-from-first');
  });
  await tell.check('Another police unit that happens to use the same id for a case of its own learns that it is taken, and nothing else', async () => {
    const elsewhere = await as('signe-local-police-officer');
    const family = aFamily('0259', 'HASTER');
    yes(await elsewhere.put(`/cases/${family.caseId}`, family.body));
    const parts = [childPart(family, toContactPoint('koege-child-intake'), [])];
    no(await elsewhere.put(`/referrals/${sent.referralId}`, { caseId: family.caseId, salt: newSalt(), parts }), 409, 'id-taken');
  });
}
