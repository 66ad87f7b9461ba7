// Loaded before a process of the product in a test, never by the product: at SIGUSR2 it writes a text to every output that
// this process has, as a careless line of code would.
import { readFileSync } from 'node:fs';
import { Registry } from 'prom-client';

let leaked = '';
const figures = Registry.prototype.metrics;
Registry.prototype.metrics = async function leaking(this: Registry) {
  return (await figures.call(this)) + leaked;
};

process.on('SIGUSR2', () => {
  leaked = readFileSync(process.env['NAERVAERN_TEST_LEAK_FILE'] ?? '', 'utf8');
  process.stdout.write(`${leaked}\n`);
  process.stderr.write(`${leaked}\n`);
  const span = { traceId: '', spanId: '', name: leaked, kind: 1 };
  const body = JSON.stringify({ resourceSpans: [{ resource: { attributes: [] }, scopeSpans: [{ spans: [span] }] }] });
  void fetch(process.env['NAERVAERN_TRACES_URL'] ?? '', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
});
