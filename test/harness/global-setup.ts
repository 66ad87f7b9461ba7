import { offerCluster } from './cluster-on-demand.js';

export let stopCluster: (() => Promise<void>) | undefined;

export default async function setup(): Promise<void> {
  stopCluster = await offerCluster();
}
