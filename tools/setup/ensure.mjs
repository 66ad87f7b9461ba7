import { build, isBuilt } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { PlainStop } from './plain-stop.mjs';
import { productNode } from './product-node.mjs';

/**
 * Whatever a command needs first: packages by the lock file, the tree compiled.
 * @returns {Promise<{ node: string, complaints: string }>} the Node for the product, and what the compiler said
 */
export async function prepare(step) {
  refuseOldNode();
  return oneAtATime(async () => {
    if (!isInstalled()) await step('installing packages (npm ci)', install);
    const node = productNode();
    const complaints = isBuilt() ? '' : await step('compiling', () => build(node));
    return { node, complaints };
  });
}

/** As `prepare`, for commands that have nothing to run unless the tree compiles. */
export async function ensure(step) {
  const { node, complaints } = await prepare(step);
  if (complaints) {
    throw new PlainStop({
      danish: 'Koden kan ikke oversættes; se linjerne ovenfor. Ret dem, og kør kommandoen igen.',
      english: 'The code does not compile; see the lines above. Mend them and run the command again.',
      details: complaints,
    });
  }
  return node;
}

function refuseOldNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  throw new PlainStop({
    danish: `Nærværn skal bruge Node 20 eller nyere; dette er ${process.versions.node}. Hent en på https://nodejs.org.`,
    english: `Nærværn needs Node 20 or later; this is ${process.versions.node}. Get one at https://nodejs.org.`,
  });
}
