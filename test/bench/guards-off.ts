/**
 * Preloaded into the bench's own api with `--import`: takes the guards named in BENCH_WITHOUT away, so that what they cost
 * is the difference. Only the modules that the test run itself has compiled are wrapped; nothing of this is in the product.
 */
import { registerHooks } from 'node:module';

const without = (process.env['BENCH_WITHOUT'] ?? '').split(',');

/** What stands instead of a module; `real` is the address of the module itself. */
const wrappers: Record<string, (real: string) => string> = {
  // Whoever was let in first is everybody.
  'sign-in|/libs/identity/src/authenticated.guard.js': (real) => `
    import * as real from '${real}';
    export class AuthenticatedGuard extends real.AuthenticatedGuard {
      async canActivate(context) {
        const request = context.switchToHttp().getRequest();
        if (AuthenticatedGuard.first === undefined) {
          const isLetIn = await super.canActivate(context);
          AuthenticatedGuard.first = request.user;
          return isLetIn;
        }
        request.user = AuthenticatedGuard.first;
        return true;
      }
    }`,
  // Nothing is closed; each box is opened once and its content remembered.
  'sealing|/libs/sealing/src/seal.js': (real) => `
    import * as real from '${real}';
    export const { unseal, unsealText } = real;
    const nothing = Buffer.alloc(64, 1);
    export const seal = () => nothing;
    const known = new Map();
    export function unsealJson(key, blob, place) {
      const name = blob.latin1Slice(0, 48);
      if (!known.has(name)) known.set(name, real.unsealJson(key, blob, place));
      return known.get(name);
    }`,
};

registerHooks({
  load(url, context, next) {
    const found = Object.keys(wrappers).find((name) => {
      const [guard, path] = name.split('|') as [string, string];
      return without.includes(guard) && url.endsWith(path);
    });
    if (found === undefined) return next(url, context);
    return { format: 'module', source: wrappers[found]!(`${url}?real`), shortCircuit: true };
  },
});
