import type { Page } from 'playwright-core';

/** A car in the countryside: 400 kbit/s each way, 400 ms until the first byte. */
const slowLine = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

export interface SlowVisit {
  /** All that came over the wire, headers and compressed bodies. */
  bytes: number;
  /** First text or picture on the screen, in ms from the start of the visit. */
  firstPaintMs: number;
  loadedMs: number;
}

/** Goes to the address over a slow line, which the page keeps afterwards. What the browser has kept already is not fetched again. */
export async function visitOnSlowLine(page: Page, address: string): Promise<SlowVisit> {
  const line = await page.context().newCDPSession(page);
  let bytes = 0;
  line.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  line.on('Network.requestWillBeSent', ({ redirectResponse }) => (bytes += redirectResponse?.encodedDataLength ?? 0));
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', slowLine);
  await page.goto(address, { waitUntil: 'load' });
  const [firstPaintMs, loadedMs] = (await page.evaluate(`new Promise((settle) => new PerformanceObserver((list) => {
    const paint = list.getEntriesByName('first-contentful-paint')[0];
    const [visit] = performance.getEntriesByType('navigation');
    if (paint) settle([paint.startTime, visit.loadEventStart]);
  }).observe({ type: 'paint', buffered: true }))`)) as [number, number];
  return { bytes, firstPaintMs, loadedMs };
}
