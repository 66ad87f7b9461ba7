import { stopCluster } from './global-setup.js';

export default async function teardown(): Promise<void> {
  await stopCluster?.();
}
