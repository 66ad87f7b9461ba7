import { randomBytes } from 'node:crypto';

/**
 * A salt for one submission: 32 random bytes as base64url. It is part of what is sent, so it is kept with the draft:
 * sent again with another one, the same words would be refused as other words.
 */
export const newSalt = (): string => randomBytes(32).toString('base64url');
