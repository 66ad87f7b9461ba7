import type { Sealing } from './sealing.js';

const none = (): never => {
  throw new Error('this process holds no keys');
};

/** For a process that holds no keys: what it does to sealed rows it does unread, and asking for a key throws. */
export const withoutKeys: Sealing = {
  get keys() {
    return none();
  },
  get ring() {
    return none();
  },
  get receipts() {
    return none();
  },
};
