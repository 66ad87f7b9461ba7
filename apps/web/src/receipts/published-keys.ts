import { type CryptoKey, importJWK } from 'jose';
import type { Answer, ReceiptKeyAnswer, ReceiptKeysAnswer } from '#api-client';
import { receiptAlgorithm } from '#receipts';

/** For the keys' own answer: a receipt waits for it, and a person for the receipt. */
export const keysTimeoutMilliseconds = 3_000;

/** How long a key is trusted without asking again: one that was withdrawn is forgotten after that. */
const lifeMilliseconds = 10 * 60 * 1000;

/** The published keys cannot be had: nothing is known of a receipt, good or bad. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

interface Fetched {
  at: number;
  keys: ReadonlyMap<string, CryptoKey>;
}

/** The keys that receipts are signed with, as the api publishes them; asked for once, and once more for a key that is new. */
export class PublishedKeys {
  private kept: Promise<Fetched> | undefined;

  /** @param milliseconds a clock; only differences count */
  constructor(
    private readonly fetchKeys: () => Promise<Answer<ReceiptKeysAnswer>>,
    private readonly milliseconds: () => number = () => performance.now(),
  ) {}

  /** @throws KeysUnavailable */
  async named(keyId: string): Promise<CryptoKey | undefined> {
    const kept = this.kept;
    const looked = kept ?? this.fetchAnew();
    const { at, keys } = await looked;
    const known = this.milliseconds() - at < lifeMilliseconds ? keys.get(keyId) : undefined;
    if (known !== undefined || kept === undefined) return known;
    // Rotated meanwhile, perhaps. Whoever else found that out first has asked for all of us.
    const anew = this.kept === undefined || this.kept === looked ? this.fetchAnew() : this.kept;
    return (await anew).keys.get(keyId);
  }

  private fetchAnew(): Promise<Fetched> {
    const fetching = this.fetched();
    this.kept = fetching;
    // A failure is not remembered: the next receipt asks again.
    fetching.catch(() => {
      if (this.kept === fetching) this.kept = undefined;
    });
    return fetching;
  }

  private async fetched(): Promise<Fetched> {
    const at = this.milliseconds();
    const answer = await this.fetchKeys();
    if (!answer.ok) throw new KeysUnavailable(answer.problem.code);
    try {
      return { at, keys: new Map(await Promise.all(answer.data.keys.filter(signsReceipts).map(imported))) };
    } catch (cause) {
      throw new KeysUnavailable('a key that is none was published', { cause });
    }
  }
}

const imported = async (jwk: ReceiptKeyAnswer): Promise<[string, CryptoKey]> => [jwk.kid, (await importJWK({ ...jwk }, receiptAlgorithm)) as CryptoKey];

/** Other keys may be published one day, and none of them may sign a receipt. */
const signsReceipts = ({ kty, crv, use }: ReceiptKeyAnswer): boolean => kty === 'OKP' && crv === 'Ed25519' && use === 'sig';
